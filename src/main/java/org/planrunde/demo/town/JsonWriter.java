package org.planrunde.demo.town;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/** Writes features with rounded WGS 84 coordinates; takes local metres. Not thread-safe. */
final class JsonWriter {
  private final StringBuilder out = new StringBuilder(1 << 20);
  private final int decimals;
  private boolean first = true;

  JsonWriter(int decimals, String marking) {
    this.decimals = decimals;
    out.append("{\"type\":\"FeatureCollection\",\"attribution\":\"").append(marking);
    out.append("\",\"features\":[\n");
  }

  /** Adds a feature; properties are ready-made JSON members. */
  void feature(Geometry local, String properties) {
    var rounded = rounded(local);
    if (rounded.isEmpty()) {
      return;
    }
    out.append(first ? "" : ",\n").append("{\"type\":\"Feature\",\"properties\":{");
    first = false;
    out.append(properties).append("},\"geometry\":");
    geometry(rounded);
    out.append('}');
  }

  /**
   * Projection and rounding may fold a thin polygon onto itself. This is our own drawing, so it is
   * mended; what others send is refused instead.
   */
  private Geometry rounded(Geometry local) {
    var exact = TownFrame.toWgs84(local);
    if (!(exact instanceof Polygonal)) {
      return exact;
    }
    var valid = exact.isValid() ? exact : GeometryFixer.fix(exact);
    return GeometryPrecisionReducer.reduce(valid, new PrecisionModel(Math.pow(10, decimals)));
  }

  String finish() {
    return out.append("\n]}\n").toString();
  }

  private void geometry(Geometry g) {
    out.append("{\"type\":\"").append(g.getGeometryType()).append("\",\"coordinates\":");
    coordinates(g);
    out.append('}');
  }

  private void coordinates(Geometry g) {
    switch (g) {
      case Point point -> pair(point.getCoordinate());
      case LineString line -> pairs(line.getCoordinates());
      case Polygon polygon -> rings(polygon);
      default -> {
        for (int i = 0; i < g.getNumGeometries(); i++) {
          out.append(i == 0 ? '[' : ',');
          coordinates(g.getGeometryN(i));
        }
        out.append(']');
      }
    }
  }

  private void rings(Polygon polygon) {
    out.append('[');
    pairs(polygon.getExteriorRing().getCoordinates());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      out.append(',');
      pairs(polygon.getInteriorRingN(i).getCoordinates());
    }
    out.append(']');
  }

  private void pairs(Coordinate[] coordinates) {
    for (int i = 0; i < coordinates.length; i++) {
      out.append(i == 0 ? '[' : ',');
      pair(coordinates[i]);
    }
    out.append(']');
  }

  private void pair(Coordinate c) {
    out.append('[').append(number(c.x, decimals)).append(',');
    out.append(number(c.y, decimals)).append(']');
  }

  static String number(double value, int decimals) {
    var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
