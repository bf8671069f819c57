package org.planrunde.plan.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Staff;
import org.planrunde.plan.PlanDocument;
import org.planrunde.plan.PlanDocuments;
import org.planrunde.plan.PlanVersion;
import org.planrunde.plan.PlanVersionId;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.PageTitles;
import org.springframework.stereotype.Service;

/** The front doors that the screens of uploaded plans ask, and who is asking. */
@Service
record PlanDesk(
    PlanDocuments documents,
    Plans plans,
    Procedures procedures,
    Accounts accounts,
    PageTitles titles) {

  /** What the screen of one version is about. */
  record Open(Procedure procedure, PlanDocument plan, PlanVersion version) {}

  Staff staff() {
    return accounts.getCurrent();
  }

  /** The version with this id, if it lies in the procedure with this slug and is ours. */
  Optional<Open> find(String slug, String version) {
    return id(version)
        .flatMap(id ->
            documents
                .find(staff(), id)
                .flatMap(plan ->
                    procedures
                        .find(plan.procedure())
                        .filter(p -> p.slug().equals(slug))
                        .flatMap(p ->
                            plan.versions().stream()
                                .filter(v -> v.id().equals(id))
                                .findFirst()
                                .map(v -> new Open(p, plan, v)))));
  }

  List<MapLayer> layers(Procedure procedure) {
    return plans.list(procedure).stream().map(GroundLayers::layer).toList();
  }

  private static Optional<PlanVersionId> id(String text) {
    try {
      return Optional.of(new PlanVersionId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String address(String slug, PlanVersionId version) {
    return "verwaltung/" + slug + "/ebenen/plan/" + version;
  }

  static String fitAddress(String slug, PlanVersionId version) {
    return address(slug, version) + "/einpassen";
  }
}
