package org.planrunde.plan.raster;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The affine map with the least squares: two planes through the points, one for each coordinate on
 * the ground. Counts from the points' middle, so that the large numbers of a projected system cost
 * no digits and two unknowns are left for each plane.
 */
final class LeastSquares {
  private final List<ControlPoint> points;
  private final double middleX;
  private final double middleY;
  private double xx;
  private double xy;
  private double yy;

  private LeastSquares(List<ControlPoint> points) {
    this.points = points;
    middleX = mean(ControlPoint::x);
    middleY = mean(ControlPoint::y);
    for (var p : points) {
      var dx = p.x() - middleX;
      var dy = p.y() - middleY;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
  }

  /** The points do not lie on a line. */
  static Affine affine(List<ControlPoint> points) {
    var sums = new LeastSquares(points);
    var east = sums.plane(ControlPoint::east);
    var north = sums.plane(ControlPoint::north);
    return new Affine(east[0], east[1], east[2], north[0], north[1], north[2]);
  }

  private double[] plane(ToDoubleFunction<ControlPoint> height) {
    var middle = mean(height);
    double xh = 0;
    double yh = 0;
    for (var p : points) {
      var dh = height.applyAsDouble(p) - middle;
      xh += (p.x() - middleX) * dh;
      yh += (p.y() - middleY) * dh;
    }
    var det = xx * yy - xy * xy;
    var a = (xh * yy - yh * xy) / det;
    var b = (yh * xx - xh * xy) / det;
    return new double[] {a, b, middle - a * middleX - b * middleY};
  }

  private double mean(ToDoubleFunction<ControlPoint> value) {
    return points.stream().mapToDouble(value).average().orElseThrow();
  }
}
