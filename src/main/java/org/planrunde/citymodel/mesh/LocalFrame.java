package org.planrunde.citymodel.mesh;

/** Metres east, north and up from a point on the ellipsoid. */
public final class LocalFrame {
  private final double[] east;
  private final double[] north;
  private final double[] up;
  private final double[] origin;

  /** The frame around a point: degrees, degrees, metres. */
  public LocalFrame(double longitude, double latitude, double height) {
    double sinLon = Math.sin(Math.toRadians(longitude));
    double cosLon = Math.cos(Math.toRadians(longitude));
    double sinLat = Math.sin(Math.toRadians(latitude));
    double cosLat = Math.cos(Math.toRadians(latitude));
    east = new double[] {-sinLon, cosLon, 0};
    north = new double[] {-sinLat * cosLon, -sinLat * sinLon, cosLat};
    up = new double[] {cosLat * cosLon, cosLat * sinLon, sinLat};
    origin = new double[] {longitude, latitude, height};
    Ellipsoid.toCentric(origin, 0);
  }

  /** Converts metres from the earth's centre into this frame. */
  void toLocal(double[] from, int at, double[] to, int target) {
    double x = from[at] - origin[0];
    double y = from[at + 1] - origin[1];
    double z = from[at + 2] - origin[2];
    to[target] = east[0] * x + east[1] * y;
    to[target + 1] = north[0] * x + north[1] * y + north[2] * z;
    to[target + 2] = up[0] * x + up[1] * y + up[2] * z;
  }

  /** From this frame to metres from the earth's centre, column by column. */
  public double[] matrix() {
    return new double[] {
      east[0], east[1], 0, 0,
      north[0], north[1], north[2], 0,
      up[0], up[1], up[2], 0,
      origin[0], origin[1], origin[2], 1
    };
  }
}
