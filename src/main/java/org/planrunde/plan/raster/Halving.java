package org.planrunde.plan.raster;

/** Puts a tile at half its size into a quarter of another, averaging four pixels to one. */
final class Halving {
  private Halving() {}

  static void into(int[] target, int edge, int[] part, int left, int top) {
    for (int y = 0; y < edge / 2; y++) {
      for (int x = 0; x < edge / 2; x++) {
        int at = 2 * y * edge + 2 * x;
        target[(top + y) * edge + left + x] =
            mean(part[at], part[at + 1], part[at + edge], part[at + edge + 1]);
      }
    }
  }

  private static int mean(int a, int b, int c, int d) {
    if (a == b && a == c && a == d) {
      return a;
    }
    int alpha = (a >>> 24) + (b >>> 24) + (c >>> 24) + (d >>> 24);
    if (alpha == 0) {
      return 0;
    }
    return ((alpha + 2) / 4) << 24
        | part(16, alpha, a, b, c, d) << 16
        | part(8, alpha, a, b, c, d) << 8
        | part(0, alpha, a, b, c, d);
  }

  private static int part(int shift, int alpha, int a, int b, int c, int d) {
    return (weighed(a, shift)
            + weighed(b, shift)
            + weighed(c, shift)
            + weighed(d, shift)
            + alpha / 2)
        / alpha;
  }

  private static int weighed(int argb, int shift) {
    return (argb >>> 24) * (argb >> shift & 255);
  }
}
