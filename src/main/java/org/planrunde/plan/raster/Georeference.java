package org.planrunde.plan.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Places a sheet by control points: two give a similarity (turned, scaled, moved), three and more
 * the affine map with the least squares of the distances on the ground.
 *
 * <p>Metres are those of the plane in which the control points are given; the house takes the local
 * UTM zone, in which plans are drawn and whose scale is off by 0.04 % at most, and not Web
 * Mercator, whose metre is 0.6 m long in Germany.
 *
 * @param residuals for each point, in its order, the metres between where it should lie and where
 *     it does
 * @param rms root of the mean square of the residuals, in metres
 * @param checked true if there are more points than the map needs, so that the residuals say
 *     something
 */
public record Georeference(Affine affine, List<Double> residuals, double rms, boolean checked) {
  /** Most control points of one sheet. */
  public static final int MOST = 50;

  /** Points nearer than this, in pixels or metres, are the same one. */
  private static final double SAME_PIXELS = 1;

  private static final double SAME_METRES = 0.01;

  /** Keeps an own copy of the residuals. */
  public Georeference {
    residuals = List.copyOf(residuals);
  }

  /**
   * The best map for these points.
   *
   * @throws PlanRefused if there are fewer than two, if two are the same, or if three and more lie
   *     on a line
   */
  public static Georeference fit(List<ControlPoint> points) {
    check(points);
    if (points.size() == 2) {
      return judged(Similarity.fit(points), points, false);
    }
    Spread.check(points);
    return judged(LeastSquares.affine(points), points, points.size() > 3);
  }

  /**
   * The one point that spoils the rest: without it a similarity fits five times better. Needs four
   * points, since three cannot outvote one. An affine map cannot tell: with four points it spreads
   * one mistake evenly over all of them.
   */
  public static OptionalInt suspect(List<ControlPoint> points) {
    if (points.size() < 4) {
      return OptionalInt.empty();
    }
    var all = judged(Similarity.fit(points), points, true).rms();
    var worst = -1;
    var best = all / 5;
    for (int i = 0; i < points.size(); i++) {
      var rest = without(points, i);
      var rms = judged(Similarity.fit(rest), rest, true).rms();
      if (rms < best) {
        best = rms;
        worst = i;
      }
    }
    return worst < 0 || all < 1 ? OptionalInt.empty() : OptionalInt.of(worst);
  }

  /** The metres by which one point misses the similarity of all others. */
  public static double distanceFromOthers(List<ControlPoint> points, int index) {
    return distance(Similarity.fit(without(points, index)), points.get(index));
  }

  /** How well a similarity fits all points but one, in metres. */
  public static double rmsWithout(List<ControlPoint> points, int index) {
    var rest = without(points, index);
    return judged(Similarity.fit(rest), rest, true).rms();
  }

  private static List<ControlPoint> without(List<ControlPoint> points, int index) {
    var rest = new ArrayList<>(points);
    rest.remove(index);
    return rest;
  }

  private static Georeference judged(Affine affine, List<ControlPoint> points, boolean checked) {
    affine.inverse();
    var residuals = points.stream().map(point -> distance(affine, point)).toList();
    var sum = residuals.stream().mapToDouble(r -> r * r).sum();
    return new Georeference(affine, residuals, Math.sqrt(sum / points.size()), checked);
  }

  private static double distance(Affine affine, ControlPoint point) {
    return Math.hypot(
        affine.east(point.x(), point.y()) - point.east(),
        affine.north(point.x(), point.y()) - point.north());
  }

  private static void check(List<ControlPoint> points) {
    if (points.size() < 2) {
      throw new PlanRefused("points.few");
    }
    if (points.size() > MOST) {
      throw new PlanRefused("points.many", MOST);
    }
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < i; j++) {
        checkApart(points.get(j), points.get(i), j + 1, i + 1);
      }
    }
  }

  private static void checkApart(ControlPoint a, ControlPoint b, int first, int second) {
    if (Math.hypot(a.x() - b.x(), a.y() - b.y()) < SAME_PIXELS) {
      throw new PlanRefused("points.same.plan", first, second);
    }
    if (Math.hypot(a.east() - b.east(), a.north() - b.north()) < SAME_METRES) {
      throw new PlanRefused("points.same.ground", first, second);
    }
  }
}
