package org.planrunde.plan.raster;

import java.util.List;

/**
 * The map that turns, scales and moves without bending, with the least squares of the distances.
 *
 * <p>With the sheet's y turned up, places are complex numbers and the map is {@code w = a·z + b};
 * the least squares are then one division. See Umeyama, "Least-squares estimation of transformation
 * parameters between two point patterns", 1991, in the plane and without reflections.
 */
final class Similarity {
  private Similarity() {}

  static Affine fit(List<ControlPoint> points) {
    var n = points.size();
    double zx = 0;
    double zy = 0;
    double wx = 0;
    double wy = 0;
    for (var p : points) {
      zx += p.x() / n;
      zy -= p.y() / n;
      wx += p.east() / n;
      wy += p.north() / n;
    }
    double re = 0;
    double im = 0;
    double square = 0;
    for (var p : points) {
      var dx = p.x() - zx;
      var dy = -p.y() - zy;
      var de = p.east() - wx;
      var dn = p.north() - wy;
      re += dx * de + dy * dn;
      im += dx * dn - dy * de;
      square += dx * dx + dy * dy;
    }
    if (!(square > 0)) {
      throw new PlanRefused("points.same.plan", 1, 2);
    }
    var a = re / square;
    var b = im / square;
    return new Affine(a, b, wx - a * zx + b * zy, b, -a, wy - b * zx - a * zy);
  }
}
