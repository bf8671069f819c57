package org.planrunde.citymodel.design;

/**
 * What a design model may hold at most.
 *
 * @param bytes of the file
 * @param json bytes of its readable part
 * @param nodes parts, and of any other list in the readable part
 * @param depth parts inside each other
 * @param triangles after each part was placed as often as it is named
 * @param reach metres from its own origin
 */
public record DesignLimits(
    long bytes, int json, int nodes, int depth, int triangles, double reach) {
  /** A draft of a square or a block; more would be too much for a phone. */
  public static final DesignLimits USUAL =
      new DesignLimits(50_000_000, 8_000_000, 20_000, 64, 400_000, 10_000);
}
