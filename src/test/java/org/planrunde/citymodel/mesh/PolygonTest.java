package org.planrunde.citymodel.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolygonTest {
  private static final double[] SQUARE = {0, 0, 0, 10, 0, 0, 10, 10, 0, 0, 10, 0};
  private static final double[] HOLE = {3, 3, 0, 3, 6, 0, 6, 6, 0, 6, 3, 0};

  @Test
  void leavesHolesOpen() {
    Polygon polygon = polygon(SQUARE, HOLE);
    assertThat(area(polygon)).isCloseTo(100 - 9, within(1e-9));
  }

  @Test
  void holesMayTurnEitherWay() {
    double[] turned = {3, 3, 0, 6, 3, 0, 6, 6, 0, 3, 6, 0};
    assertThat(area(polygon(SQUARE, turned))).isCloseTo(100 - 9, within(1e-9));
  }

  /** A wall with a window, a roof with a skylight: tilted any way, area and side stay. */
  @Test
  void trianglesLookWhereTheRingLooks() {
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      double[] axes = axes(random);
      Polygon polygon = new Polygon(turned(axes, SQUARE, HOLE), new int[] {0, 4});
      double[] normal = polygon.normal();
      for (int k = 0; k < 3; k++) {
        assertThat(normal[k]).isCloseTo(axes[6 + k], within(1e-9));
      }
      assertThat(area(polygon)).isCloseTo(91, within(1e-6));
      assertThat(leastSide(polygon)).isPositive();
    }
  }

  @Test
  void concaveQuadsAreNotSplitAcrossTheOutside() {
    double[] arrow = {0, 0, 0, 10, 0, 0, 1, 1, 0, 0, 10, 0};
    assertThat(area(polygon(arrow))).isCloseTo(10, within(1e-9));
  }

  @Test
  void knowsWhatHasNoArea() {
    assertThat(polygon(new double[] {0, 0, 0, 10, 0, 0}).isDegenerate()).isTrue();
    assertThat(polygon(new double[] {0, 0, 0, 10, 0, 0, 5, 0, 0}).isDegenerate()).isTrue();
    assertThat(polygon(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1}).isDegenerate()).isTrue();
    assertThat(polygon(new double[] {0, 0, 0, 1, 0, 0, 0, Double.NaN, 0}).isDegenerate()).isTrue();
    assertThat(polygon(SQUARE).isDegenerate()).isFalse();
  }

  /** The largest polygons that are cut at all, in shapes that make ear clipping slow. */
  @Test
  void hostileShapesAreCutInSeconds() {
    int n = Mesher.MOST_POINTS;
    double[] comb = new double[3 * n];
    double[] star = new double[3 * n];
    var random = new Random(3);
    for (int i = 0; i < n; i++) {
      comb[3 * i] = i % 2 == 0 ? i * 0.01 : (n - i) * 0.01;
      comb[3 * i + 1] = i % 2 == 0 ? 0 : 100 + random.nextDouble();
      star[3 * i] = random.nextDouble() * 100;
      star[3 * i + 1] = random.nextDouble() * 100;
    }
    for (double[] shape : new double[][] {comb, star}) {
      Instant start = Instant.now();
      new Polygon(shape, new int[] {0}).triangles();
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }
  }

  private static Polygon polygon(double[]... rings) {
    int length = 0;
    int[] starts = new int[rings.length];
    for (int r = 0; r < rings.length; r++) {
      starts[r] = length / 3;
      length += rings[r].length;
    }
    double[] points = new double[length];
    for (int r = 0; r < rings.length; r++) {
      System.arraycopy(rings[r], 0, points, 3 * starts[r], rings[r].length);
    }
    return new Polygon(points, starts);
  }

  private static double area(Polygon polygon) {
    double sum = 0;
    int[] corners = polygon.triangles();
    for (int i = 0; i < corners.length; i += 3) {
      sum += length(cross(polygon, corners, i)) / 2;
    }
    return sum;
  }

  private static double leastSide(Polygon polygon) {
    double least = Double.POSITIVE_INFINITY;
    int[] corners = polygon.triangles();
    for (int i = 0; i < corners.length; i += 3) {
      double[] cross = cross(polygon, corners, i);
      double dot = 0;
      for (int k = 0; k < 3; k++) {
        dot += cross[k] * polygon.normal()[k];
      }
      least = Math.min(least, dot / length(cross));
    }
    return least;
  }

  private static double[] cross(Polygon polygon, int[] corners, int at) {
    double[] p = polygon.points();
    double[] u = new double[3];
    double[] v = new double[3];
    for (int k = 0; k < 3; k++) {
      u[k] = p[3 * corners[at + 1] + k] - p[3 * corners[at] + k];
      v[k] = p[3 * corners[at + 2] + k] - p[3 * corners[at] + k];
    }
    return cross(u, v);
  }

  private static double[] cross(double[] u, double[] v) {
    return new double[] {
      u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
    };
  }

  private static double length(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }

  /** Three unit vectors at right angles, one after the other. */
  private static double[] axes(Random random) {
    double[] a = unit(new double[] {random.nextGaussian(), random.nextGaussian(), 1e-3});
    double[] b = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    double[] c = unit(cross(a, b));
    double[] d = cross(c, a);
    return new double[] {a[0], a[1], a[2], d[0], d[1], d[2], c[0], c[1], c[2]};
  }

  private static double[] unit(double[] v) {
    double l = length(v);
    return new double[] {v[0] / l, v[1] / l, v[2] / l};
  }

  private static double[] turned(double[] axes, double[]... rings) {
    double[] result = new double[3 * 8];
    int at = 0;
    for (double[] ring : rings) {
      for (int i = 0; i < ring.length; i += 3) {
        for (int k = 0; k < 3; k++) {
          result[at++] = ring[i] * axes[k] + ring[i + 1] * axes[3 + k] + 5;
        }
      }
    }
    return result;
  }
}
