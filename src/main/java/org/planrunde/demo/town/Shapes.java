package org.planrunde.demo.town;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Short words for making and combining shapes in local metres. */
final class Shapes {
  static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  static Coordinate[] points(double... xy) {
    var points = new Coordinate[xy.length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
    }
    return points;
  }

  static Coordinate[] pointsUv(double... uv) {
    var points = new Coordinate[uv.length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = TownFrame.uv(uv[2 * i], uv[2 * i + 1]);
    }
    return points;
  }

  static LineString line(Coordinate... points) {
    return FACTORY.createLineString(points);
  }

  static LineString lineUv(double... uv) {
    return line(pointsUv(uv));
  }

  /** The polygon through the points; closes itself. */
  static Polygon polygon(Coordinate... points) {
    var ring = new ArrayList<>(List.of(points));
    if (!points[0].equals2D(points[points.length - 1])) {
      ring.add(points[0].copy());
    }
    return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
  }

  static Polygon polygonUv(double... uv) {
    return polygon(pointsUv(uv));
  }

  /** A rectangle in the station frame. */
  static Polygon rectUv(double u0, double v0, double u1, double v1) {
    return polygonUv(u0, v0, u1, v0, u1, v1, u0, v1);
  }

  static Polygon rect(double x0, double y0, double x1, double y1) {
    return polygon(points(x0, y0, x1, y0, x1, y1, x0, y1));
  }

  static Polygon disc(Coordinate centre, double radius) {
    return (Polygon) FACTORY.createPoint(centre).buffer(radius, 6);
  }

  /** A strip along a line that ends square. */
  static Geometry strip(Geometry line, double width) {
    var how = new BufferParameters(4, BufferParameters.CAP_FLAT, BufferParameters.JOIN_ROUND, 2);
    return BufferOp.bufferOp(line, width / 2, how);
  }

  /** Shrinks and keeps the corners sharp. */
  static Geometry inset(Geometry area, double by) {
    var how = new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 3);
    return BufferOp.bufferOp(area, -by, how);
  }

  static Geometry minus(Geometry a, Geometry b) {
    return OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE);
  }

  static Geometry common(Geometry a, Geometry b) {
    return OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION);
  }

  static Geometry union(Collection<? extends Geometry> parts) {
    return OverlayNGRobust.union(new ArrayList<>(parts));
  }

  static Geometry union(Geometry... parts) {
    return union(List.of(parts));
  }

  /** The polygons in a geometry that are at least so large, square metres. */
  static List<Polygon> polygons(Geometry geometry, double minArea) {
    var found = new ArrayList<Polygon>();
    for (var part : PolygonExtracter.getPolygons(geometry)) {
      if (part instanceof Polygon polygon && polygon.getArea() >= minArea) {
        found.add(polygon);
      }
    }
    return found;
  }

  /** The lines in a geometry that are at least so long, metres. */
  static List<LineString> lines(Geometry geometry, double minLength) {
    var found = new ArrayList<LineString>();
    for (var part : LineStringExtracter.getLines(geometry)) {
      if (part instanceof LineString line && line.getLength() >= minLength) {
        found.add(line);
      }
    }
    return found;
  }
}
