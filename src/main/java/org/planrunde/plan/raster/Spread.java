package org.planrunde.plan.raster;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Refuses points that lie on a line: beside it an affine map would be a guess. */
final class Spread {
  /** Points that stray from their line by less than this part of its length lie on it. */
  private static final double SLIM = 0.01;

  private Spread() {}

  static void check(List<ControlPoint> points) {
    if (slim(points, ControlPoint::x, ControlPoint::y)) {
      throw new PlanRefused("points.line.plan");
    }
    if (slim(points, ControlPoint::east, ControlPoint::north)) {
      throw new PlanRefused("points.line.ground");
    }
  }

  /** By the two main axes of the points' scatter. */
  private static boolean slim(
      List<ControlPoint> points,
      ToDoubleFunction<ControlPoint> x,
      ToDoubleFunction<ControlPoint> y) {
    var mx = points.stream().mapToDouble(x).average().orElseThrow();
    var my = points.stream().mapToDouble(y).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (var p : points) {
      var dx = x.applyAsDouble(p) - mx;
      var dy = y.applyAsDouble(p) - my;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
    var half = (xx + yy) / 2;
    var root = Math.sqrt((xx - yy) * (xx - yy) / 4 + xy * xy);
    return half - root < SLIM * SLIM * (half + root);
  }
}
