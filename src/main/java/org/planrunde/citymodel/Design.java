package org.planrunde.citymodel;

import org.planrunde.citymodel.design.DesignFacts;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;

/**
 * A model of something that may be built, and where it would stand. Designs of the same variant are
 * seen together.
 *
 * @param fileName as its owner calls it; never a path of ours
 * @param size of the checked file, in bytes
 * @param shown true if residents see it
 */
public record Design(
    DesignId id,
    MunicipalityId municipality,
    ProcedureId procedure,
    DesignWords words,
    String fileName,
    long size,
    DesignFacts facts,
    Placement placement,
    boolean shown) {
  /** Where a viewer finds the model; it never changes under it. */
  public String address() {
    return "/api/v1/designs/" + id + "/design.glb";
  }
}
