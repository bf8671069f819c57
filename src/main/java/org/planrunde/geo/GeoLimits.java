package org.planrunde.geo;

/**
 * What a reader of geodata takes at most before it refuses.
 *
 * @param maxBytes size of the whole document
 * @param maxDepth objects and arrays inside each other
 * @param maxVertices positions in the whole document
 * @param maxFeatures features in the whole document
 * @param maxTextLength characters of one text or name
 */
public record GeoLimits(
    long maxBytes, int maxDepth, int maxVertices, int maxFeatures, int maxTextLength) {
  /** For the places that a resident draws: 500 corners and those that close ten rings. */
  public static final GeoLimits RESIDENT_SHAPE = new GeoLimits(65_536, 16, 510, 1, 10_000);

  /** For the area of a procedure: 20,000 vertices, 5 MB. */
  public static final GeoLimits PROCEDURE_AREA =
      new GeoLimits(5_000_000, 24, 20_000, 1_000, 1_000_000);

  /** For a layer that staff upload: 500,000 vertices, 50 MB. */
  public static final GeoLimits LAYER_UPLOAD =
      new GeoLimits(50_000_000, 32, 500_000, 50_000, 1_000_000);

  /** Refuses limits that let nothing through. */
  public GeoLimits {
    if (maxBytes < 1 || maxDepth < 4 || maxVertices < 1 || maxFeatures < 1 || maxTextLength < 1) {
      throw new IllegalArgumentException("limits must let something through");
    }
  }
}
