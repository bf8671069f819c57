package org.planrunde.plan;

import java.util.List;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;

/**
 * An uploaded plan: what it is called, what it shows in words, and its versions, the newest first.
 *
 * @param summary for whoever does not see the plan; empty until it is written
 * @param opacity over the map, 0 to 1
 */
public record PlanDocument(
    PlanDocumentId id,
    MunicipalityId municipality,
    ProcedureId procedure,
    String title,
    String summary,
    double opacity,
    List<PlanVersion> versions) {
  /** Keeps an own copy of the versions, of which there is one at least. */
  public PlanDocument {
    versions = List.copyOf(versions);
  }

  /** The one that is worked on. */
  public PlanVersion newest() {
    return versions.getFirst();
  }
}
