package org.planrunde.citymodel.design;

import org.planrunde.citymodel.design.DesignRefused.Reason;
import tools.jackson.databind.JsonNode;

/** Where a part stands in the whole: the upper three rows of a matrix, column by column. */
final class Transform {
  static final Transform NONE = new Transform(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0});
  private static final int SIZE = 12;

  private final double[] m;

  private Transform(double[] m) {
    this.m = m;
  }

  /** What a node says of itself. */
  static Transform of(JsonNode node, String where) {
    if (node.has("matrix")) {
      double[] all = numbers(node.path("matrix"), 16, new double[0], where);
      double[] m = new double[SIZE];
      for (int column = 0; column < 4; column++) {
        System.arraycopy(all, 4 * column, m, 3 * column, 3);
      }
      return new Transform(m);
    }
    double[] t = numbers(node.path("translation"), 3, new double[] {0, 0, 0}, where);
    double[] q = numbers(node.path("rotation"), 4, new double[] {0, 0, 0, 1}, where);
    double[] s = numbers(node.path("scale"), 3, new double[] {1, 1, 1}, where);
    double x = q[0];
    double y = q[1];
    double z = q[2];
    double w = q[3];
    return new Transform(
        new double[] {
          s[0] * (1 - 2 * (y * y + z * z)),
          s[0] * 2 * (x * y + z * w),
          s[0] * 2 * (x * z - y * w),
          s[1] * 2 * (x * y - z * w),
          s[1] * (1 - 2 * (x * x + z * z)),
          s[1] * 2 * (y * z + x * w),
          s[2] * 2 * (x * z + y * w),
          s[2] * 2 * (y * z - x * w),
          s[2] * (1 - 2 * (x * x + y * y)),
          t[0],
          t[1],
          t[2]
        });
  }

  private static double[] numbers(JsonNode list, int size, double[] missing, String where) {
    if (list.isMissingNode()) {
      return missing;
    }
    Accessors.check(list.isArray() && list.size() == size, where);
    double[] result = new double[size];
    for (int i = 0; i < size; i++) {
      result[i] = list.path(i).isNumber() ? list.path(i).doubleValue() : Double.NaN;
      if (!Double.isFinite(result[i])) {
        throw new DesignRefused(Reason.NOT_A_NUMBER, where);
      }
    }
    return result;
  }

  /** What stands in this one by another one. */
  Transform then(Transform inner) {
    double[] r = new double[SIZE];
    for (int column = 0; column < 4; column++) {
      for (int row = 0; row < 3; row++) {
        r[3 * column + row] =
            m[row] * inner.m[3 * column]
                + m[3 + row] * inner.m[3 * column + 1]
                + m[6 + row] * inner.m[3 * column + 2]
                + (column == 3 ? m[9 + row] : 0);
      }
    }
    return new Transform(r);
  }

  /** A place, in metres along an axis of the whole. */
  double place(int axis, double x, double y, double z) {
    return m[axis] * x + m[3 + axis] * y + m[6 + axis] * z + m[9 + axis];
  }

  /** What a surface looks to, by the cofactors; of any length, and outwards also in a mirror. */
  double normal(int axis, double x, double y, double z) {
    int a = (axis + 1) % 3;
    int b = (axis + 2) % 3;
    return sign()
        * (x * (m[3 + a] * m[6 + b] - m[3 + b] * m[6 + a])
            + y * (m[6 + a] * m[b] - m[6 + b] * m[a])
            + z * (m[a] * m[3 + b] - m[b] * m[3 + a]));
  }

  /** True if it turns left into right. */
  boolean mirrors() {
    return sign() < 0;
  }

  private double sign() {
    double determinant =
        m[0] * (m[4] * m[8] - m[5] * m[7])
            - m[3] * (m[1] * m[8] - m[2] * m[7])
            + m[6] * (m[1] * m[5] - m[2] * m[4]);
    return determinant < 0 ? -1 : 1;
  }
}
