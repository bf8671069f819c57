package org.planrunde.geo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes WGS 84 geometries as GeoJSON (RFC 7946): the same geometry always gives the same text.
 *
 * <p>Outer rings run counter-clockwise, holes clockwise; heights are left out. Does not check
 * whether shapes are still valid after rounding. Thread-safe.
 */
public final class GeoJsonWriter {
  /** Decimals of a degree: 6 are about a tenth of a metre. */
  public static final int DEFAULT_DECIMALS = 6;

  private final int decimals;
  private final StringBuilder out = new StringBuilder(128);

  private GeoJsonWriter(int decimals) {
    this.decimals = decimals;
  }

  /** The geometry object with six decimals. */
  public static String write(Geometry geometry) {
    return write(geometry, DEFAULT_DECIMALS);
  }

  /** The geometry object with the given number of decimals, 0 to 12. */
  public static String write(Geometry geometry, int decimals) {
    if (decimals < 0 || decimals > 12) {
      throw new IllegalArgumentException("0 to 12 decimals: " + decimals);
    }
    GeoJsonWriter writer = new GeoJsonWriter(decimals);
    writer.object(geometry);
    return writer.out.toString();
  }

  private void object(Geometry geometry) {
    boolean collection = geometry.getClass() == GeometryCollection.class;
    String type = geometry instanceof LinearRing ? "LineString" : geometry.getGeometryType();
    out.append("{\"type\":\"").append(type);
    out.append(collection ? "\",\"geometries\":" : "\",\"coordinates\":");
    if (collection) {
      parts(geometry, true);
    } else {
      coordinates(geometry);
    }
    out.append('}');
  }

  private void coordinates(Geometry geometry) {
    switch (geometry) {
      case Point point -> point(point);
      case LineString line -> line(line.getCoordinates());
      case Polygon polygon -> polygon(polygon);
      case MultiPoint _, MultiLineString _, MultiPolygon _ -> parts(geometry, false);
      default -> throw new IllegalArgumentException("not a GeoJSON type: " + geometry);
    }
  }

  private void parts(Geometry geometry, boolean asObjects) {
    out.append('[');
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      out.append(i == 0 ? "" : ",");
      if (asObjects) {
        object(geometry.getGeometryN(i));
      } else {
        coordinates(geometry.getGeometryN(i));
      }
    }
    out.append(']');
  }

  private void polygon(Polygon polygon) {
    out.append('[');
    if (!polygon.isEmpty()) {
      ring(polygon.getExteriorRing(), true);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        out.append(',');
        ring(polygon.getInteriorRingN(i), false);
      }
    }
    out.append(']');
  }

  private void ring(LinearRing ring, boolean counterClockwise) {
    boolean turn = Orientation.isCCW(ring.getCoordinateSequence()) != counterClockwise;
    line((turn ? ring.reverse() : ring).getCoordinates());
  }

  private void line(Coordinate[] coordinates) {
    out.append('[');
    for (int i = 0; i < coordinates.length; i++) {
      out.append(i == 0 ? "" : ",");
      position(coordinates[i]);
    }
    out.append(']');
  }

  private void point(Point point) {
    if (point.isEmpty()) {
      out.append("[]");
    } else {
      position(point.getCoordinate());
    }
  }

  private void position(Coordinate position) {
    out.append('[').append(number(position.x)).append(',').append(number(position.y)).append(']');
  }

  private String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
