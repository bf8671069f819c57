package org.planrunde.walks;

import java.util.List;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Order;
import org.planrunde.procedure.Procedures;

/** Addresses in the demo that several walks open. */
final class Screens {
  static final String SLUG = "bahnhofsvorplatz";
  static final String PROCEDURE = "/verfahren/" + SLUG;
  static final String FORM = PROCEDURE + "/mitmachen";

  private Screens() {}

  /** Start, procedure, one contribution, form and receipt. */
  static List<String> main(String code) {
    return List.of("/", PROCEDURE, PROCEDURE + "/beitrag/" + code, FORM, "/quittung");
  }

  /** The code of the newest public contribution. */
  static String code(Procedures procedures, Contributions contributions) {
    var procedure = procedures.findBySlug(SLUG).orElseThrow().id();
    return contributions.listPublic(procedure, Filter.ALL, Order.NEWEST, 0, 1).getFirst().code();
  }
}
