package org.planrunde.plan.read;

/**
 * What is read of one file at most.
 *
 * @param maxFeatures in all layers together
 * @param maxVertices in all layers together
 * @param maxBytes of the file, and of the GeoJSON made of it
 */
public record PlanLimits(int maxFeatures, int maxVertices, int maxBytes) {
  /** For a file that staff upload: 200,000 features, 2 million vertices, 64 MB. */
  public static final PlanLimits UPLOAD = new PlanLimits(200_000, 2_000_000, 64_000_000);

  /** Refuses limits that let nothing through. */
  public PlanLimits {
    if (maxFeatures < 1 || maxVertices < 1 || maxBytes < 1) {
      throw new IllegalArgumentException("limits must let something through");
    }
  }
}
