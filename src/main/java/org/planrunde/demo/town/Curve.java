package org.planrunde.demo.town;

import java.util.ArrayList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Smooth lines through a few points (uniform Catmull-Rom). */
final class Curve {
  private Curve() {}

  static LineString through(Coordinate... points) {
    return Shapes.line(spline(12, points));
  }

  static LineString through(double... xy) {
    return through(Shapes.points(xy));
  }

  /** The points of the curve, so many per span. A closed line stays closed. */
  static Coordinate[] spline(int perSpan, Coordinate... points) {
    var curve = new ArrayList<Coordinate>();
    int last = points.length - 1;
    boolean closed = points[0].equals2D(points[last]);
    for (int i = 0; i < last; i++) {
      var before = i > 0 ? points[i - 1] : closed ? points[last - 1] : points[0];
      var after = i + 2 <= last ? points[i + 2] : closed ? points[1] : points[last];
      for (int k = 0; k < perSpan; k++) {
        double t = (double) k / perSpan;
        curve.add(
            new Coordinate(
                blend(before.x, points[i].x, points[i + 1].x, after.x, t),
                blend(before.y, points[i].y, points[i + 1].y, after.y, t)));
      }
    }
    curve.add(points[last].copy());
    return curve.toArray(Coordinate[]::new);
  }

  private static double blend(double a, double b, double c, double d, double t) {
    double square = 2 * a - 5 * b + 4 * c - d;
    double cube = 3 * b - a - 3 * c + d;
    return 0.5 * (2 * b + (c - a) * t + square * t * t + cube * t * t * t);
  }
}
