package org.planrunde.contribution;

/** Web Mercator in pixels of a world that is 2^25 wide, as the database keeps it. */
final class Mercator {
  private static final double WORLD = 1 << 25;
  private static final double EDGE = 85.05;

  private Mercator() {}

  static int x(double longitude) {
    return (int) Math.floor((Math.clamp(longitude, -180, 180) + 180) / 360 * (WORLD - 1));
  }

  static int y(double latitude) {
    var phi = Math.toRadians(Math.clamp(latitude, -EDGE, EDGE));
    return (int)
        Math.floor((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2 * WORLD);
  }

  static double longitude(double x) {
    return x / WORLD * 360 - 180;
  }

  static double latitude(double y) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / WORLD))));
  }
}
