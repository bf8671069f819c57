package org.planrunde.citymodel.mesh;

/** The WGS 84 ellipsoid: from longitude, latitude, height to metres from the earth's centre. */
final class Ellipsoid {
  private static final double A = 6_378_137;
  private static final double F = 1 / 298.257223563;
  private static final double E2 = F * (2 - F);

  private Ellipsoid() {}

  /** Replaces degrees, degrees, metres by x, y, z. */
  static void toCentric(double[] values, int at) {
    double longitude = Math.toRadians(values[at]);
    double latitude = Math.toRadians(values[at + 1]);
    double height = values[at + 2];
    double sin = Math.sin(latitude);
    double cos = Math.cos(latitude);
    double n = A / Math.sqrt(1 - E2 * sin * sin);
    values[at] = (n + height) * cos * Math.cos(longitude);
    values[at + 1] = (n + height) * cos * Math.sin(longitude);
    values[at + 2] = (n * (1 - E2) + height) * sin;
  }
}
