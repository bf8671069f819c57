package org.planrunde.analysis.cluster;

/** Sums over dense vectors, always in the same order so that results repeat to the last bit. */
final class Vectors {
  private static final double TINY = 1e-12;

  private Vectors() {}

  /** The inner product, in four running sums so that the processor can overlap them. */
  static double dot(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Adds {@code factor * source} to the target. */
  static void add(double[] target, double factor, double[] source) {
    for (int i = 0; i < target.length; i++) {
      target[i] += factor * source[i];
    }
  }

  static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }

  /** Brings the vector to length 1 and returns its former length; a zero vector stays zero. */
  static double normalise(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length > TINY) {
      scale(vector, 1 / length);
      return length;
    }
    java.util.Arrays.fill(vector, 0);
    return 0;
  }

  static boolean isZero(double[] vector) {
    for (double value : vector) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }
}
