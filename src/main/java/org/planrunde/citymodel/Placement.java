package org.planrunde.citymodel;

/**
 * Where a design stands.
 *
 * @param longitude of its origin: degrees, WGS 84
 * @param latitude of its origin: degrees, WGS 84
 * @param above metres from the ground of the scene up to its origin
 * @param heading degrees clockwise by which it is turned around its origin, 0 to below 360; at 0
 *     its x axis points east and its z axis south
 * @param scale metres for each of its units
 * @param clears true if what the city model has within its footprint is hidden
 */
public record Placement(
    double longitude, double latitude, double above, double heading, double scale, boolean clears) {
  /** Lowest and highest place above the ground, in metres. */
  public static final double REACH = 500;

  /** Smallest scale. */
  public static final double LEAST_SCALE = 0.001;

  /** Largest scale. */
  public static final double MOST_SCALE = 1_000;

  /** As it was drawn, on the ground. */
  public static Placement at(double longitude, double latitude) {
    return new Placement(longitude, latitude, 0, 0, 1, true);
  }
}
