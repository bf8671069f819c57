package org.planrunde.walks;

import java.util.List;
import java.util.stream.Stream;
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

  /** The same and two pages of nothing but text. */
  static List<String> withTexts(String code) {
    return join(main(code), List.of("/impressum", "/datenschutz"));
  }

  /** Every screen of residents, and the door of staff. */
  static List<String> open(String code) {
    return join(
        withTexts(code),
        List.of(
            PROCEDURE + "?seite=worum",
            PROCEDURE + "/statistik",
            "/termine",
            "/ergebnisse",
            "/anmelden",
            "/barrierefreiheit"));
  }

  private static List<String> join(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** The code of the newest public contribution. */
  static String code(Procedures procedures, Contributions contributions) {
    var procedure = procedures.findBySlug(SLUG).orElseThrow().id();
    return contributions.listPublic(procedure, Filter.ALL, Order.NEWEST, 0, 1).getFirst().code();
  }
}
