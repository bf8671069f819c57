package org.planrunde.opendata.query;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;

/**
 * The parameter {@code bbox}: west, south, east, north in degrees of WGS 84 (CRS84). With six
 * numbers the third and the sixth are heights, which no place here has; they are not looked at. A
 * west that is greater than the east goes across the date line.
 */
public final class BoxParameter {
  private static final int LONGEST = 200;

  private BoxParameter() {}

  /**
   * One polygon, or two at the date line.
   *
   * @throws RefusedException if these are not four or six numbers of a box on the earth
   */
  public static Geometry read(String text) {
    var parts = text.split(",", -1);
    if (text.length() > LONGEST || (parts.length != 4 && parts.length != 6)) {
      throw refused("count");
    }
    var n = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      n[i] = number(parts[i]);
    }
    return parts.length == 4 ? box(n[0], n[1], n[2], n[3]) : box(n[0], n[1], n[3], n[4]);
  }

  private static double number(String text) {
    // Java would also take "0x1p3", "1d" and spaces.
    if (!text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
      throw refused("number");
    }
    return Double.parseDouble(text);
  }

  private static Geometry box(double west, double south, double east, double north) {
    if (!Wgs84.isValid(west, south) || !Wgs84.isValid(east, north)) {
      throw refused("world");
    }
    if (south > north) {
      throw refused("order");
    }
    if (west <= east) {
      return polygon(west, south, east, north);
    }
    return Wgs84.FACTORY.createMultiPolygon(
        new Polygon[] {polygon(west, south, 180, north), polygon(-180, south, east, north)});
  }

  /** Also for a box without any width, which is no polygon but touches what lies on it. */
  private static Polygon polygon(double west, double south, double east, double north) {
    var thin = 1e-9;
    var box = new Envelope(west, Math.max(east, west + thin), south, Math.max(north, south + thin));
    return (Polygon) Wgs84.FACTORY.toGeometry(box);
  }

  private static RefusedException refused(String why) {
    return new RefusedException(Problem.of("bbox", "opendata.problem.bbox." + why));
  }
}
