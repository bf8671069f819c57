package org.planrunde.citymodel.mesh;

import earcut4j.Earcut;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/**
 * A polygon with holes in space, to be cut into triangles.
 *
 * <p>The normal is Newell's (Sutherland et al., "A characterization of ten hidden-surface
 * algorithms", 1974), which averages over rings that are not quite flat. For the cut, the polygon
 * is looked at along the axis that its normal is closest to; the triangles keep the points in
 * space.
 */
final class Polygon {
  /** Clipping ears off larger rings that cross themselves takes minutes. */
  private static final int MAY_CROSS = 200;

  private static final GeometryFactory PLANE = new GeometryFactory();

  /** Square metres, of which anything that is seen has more. */
  private static final double LEAST_AREA = 1e-4;

  private final double[] points;
  private final int[] starts;
  private final double[] normal;
  private final double area;
  private final int axis;

  /**
   * A polygon.
   *
   * @param points x, y, z of each point of each ring in turn
   * @param starts the number of the first point of each ring, the outer one first
   */
  Polygon(double[] points, int[] starts) {
    this.points = points;
    this.starts = starts;
    int end = starts.length > 1 ? starts[1] : points.length / 3;
    double[] sum = newell(end);
    double length = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
    this.area = length / 2;
    this.normal = new double[] {sum[0] / length, sum[1] / length, sum[2] / length};
    this.axis = largest(sum);
  }

  private double[] newell(int end) {
    double[] sum = new double[3];
    for (int i = 0; i < end; i++) {
      int a = 3 * i;
      int b = 3 * ((i + 1) % end);
      for (int k = 0; k < 3; k++) {
        int u = (k + 1) % 3;
        int v = (k + 2) % 3;
        sum[k] += (points[a + u] - points[b + u]) * (points[a + v] + points[b + v] - 2 * points[v]);
      }
    }
    return sum;
  }

  private static int largest(double[] vector) {
    int best = 2;
    for (int k = 0; k < 2; k++) {
      best = Math.abs(vector[k]) > Math.abs(vector[best]) ? k : best;
    }
    return best;
  }

  boolean isDegenerate() {
    // Also true for what is not a number.
    return points.length < 9 || !(area > LEAST_AREA);
  }

  double[] normal() {
    return normal;
  }

  double[] points() {
    return points;
  }

  /**
   * Three point numbers a triangle, each to the left as seen against the normal; none if it is so
   * tangled that it cannot be cut in time.
   */
  int[] triangles() {
    int count = points.length / 3;
    if (starts.length == 1 && count == 3) {
      return new int[] {0, 1, 2};
    }
    if (starts.length == 1 && count == 4 && isConvex()) {
      return new int[] {0, 1, 2, 0, 2, 3};
    }
    return count > MAY_CROSS && !isSimple() ? new int[0] : cut(count);
  }

  private boolean isSimple() {
    var rings = new LineString[starts.length];
    for (int r = 0; r < rings.length; r++) {
      int end = r + 1 < starts.length ? starts[r + 1] : points.length / 3;
      var line = new Coordinate[end - starts[r] + 1];
      for (int i = 0; i < line.length; i++) {
        int at = 3 * (starts[r] + i % (line.length - 1));
        line[i] = new Coordinate(points[at + (axis + 1) % 3], points[at + (axis + 2) % 3]);
      }
      rings[r] = PLANE.createLineString(line);
    }
    return new IsSimpleOp(PLANE.createMultiLineString(rings)).isSimple();
  }

  private boolean isConvex() {
    for (int i = 0; i < 4; i++) {
      if (!(turn(i, (i + 1) % 4, (i + 2) % 4) > 0)) {
        return false;
      }
    }
    return true;
  }

  private int[] cut(int count) {
    double[] flat = new double[2 * count];
    for (int i = 0; i < count; i++) {
      flat[2 * i] = points[3 * i + (axis + 1) % 3];
      flat[2 * i + 1] = points[3 * i + (axis + 2) % 3];
    }
    int[] holes = starts.length == 1 ? null : Arrays.copyOfRange(starts, 1, starts.length);
    List<Integer> found = Earcut.earcut(flat, holes, 2);
    int[] result = new int[found.size()];
    for (int i = 0; i + 2 < result.length; i += 3) {
      int a = found.get(i);
      int b = found.get(i + 1);
      int c = found.get(i + 2);
      boolean left = turn(a, b, c) >= 0;
      result[i] = a;
      result[i + 1] = left ? b : c;
      result[i + 2] = left ? c : b;
    }
    return result;
  }

  /** Twice the area of a triangle; positive to the left as seen against the normal. */
  private double turn(int a, int b, int c) {
    int u = (axis + 1) % 3;
    int v = (axis + 2) % 3;
    double area2 =
        (points[3 * b + u] - points[3 * a + u]) * (points[3 * c + v] - points[3 * a + v])
            - (points[3 * c + u] - points[3 * a + u]) * (points[3 * b + v] - points[3 * a + v]);
    return normal[axis] < 0 ? -area2 : area2;
  }
}
