package org.planrunde.demo.town;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The old town's outline: an oval that grew, never a perfect one. Radius 1 is the ring road's
 * middle.
 */
final class Oval {
  private static final double RX = 362;
  private static final double RY = 312;

  private Oval() {}

  /**
   * The place at an angle in radians (clockwise from east, as y points south) and a relative
   * radius.
   */
  static Coordinate at(double angle, double radius) {
    double r = radius * wobble(angle);
    return new Coordinate(RX * r * Math.cos(angle), RY * r * Math.sin(angle));
  }

  /** The angle under which {@link #at} finds a place. */
  static double angle(Coordinate c) {
    return Math.atan2(c.y / RY, c.x / RX);
  }

  /** The relative radius of a place. */
  static double radius(Coordinate c) {
    return Math.hypot(c.x / RX, c.y / RY) / wobble(angle(c));
  }

  /** The closed line at a relative radius. */
  static LineString ring(double radius) {
    return arc(0, 2 * Math.PI, radius);
  }

  static LineString arc(double from, double to, double radius) {
    int steps =
        Math.max(4, (int) Math.ceil((to - from) / (2 * Math.PI) * 96 * Math.max(0.4, radius)));
    var points = new Coordinate[steps + 1];
    for (int i = 0; i <= steps; i++) {
      points[i] = at(from + (to - from) * i / steps, radius);
    }
    if (to - from > 6.28) {
      points[steps] = points[0].copy();
    }
    return Shapes.line(points);
  }

  static Polygon area(double radius) {
    return Shapes.polygon(ring(radius).getCoordinates());
  }

  private static double wobble(double t) {
    return 1
        + 0.075 * Math.sin(2 * t + 0.9)
        + 0.05 * Math.sin(3 * t + 2.2)
        + 0.028 * Math.sin(5 * t + 1);
  }
}
