package org.planrunde.analysis.cluster;

/** The agreement of two groupings of the same things, adjusted for chance (Hubert, Arabie 1985). */
final class RandIndex {
  private RandIndex() {}

  /** 1 for equal groupings, about 0 for unrelated ones. */
  static double adjusted(int[] a, int groupsA, int[] b, int groupsB) {
    var both = new long[groupsA][groupsB];
    var inA = new long[groupsA];
    var inB = new long[groupsB];
    for (int i = 0; i < a.length; i++) {
      both[a[i]][b[i]]++;
      inA[a[i]]++;
      inB[b[i]]++;
    }
    double together = 0;
    for (long[] row : both) {
      together += pairs(row);
    }
    double expected = pairs(inA) * pairs(inB) / Math.max(1, pairs(new long[] {a.length}));
    double most = (pairs(inA) + pairs(inB)) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static double pairs(long[] counts) {
    double sum = 0;
    for (long count : counts) {
      sum += count * (count - 1) / 2.0;
    }
    return sum;
  }
}
