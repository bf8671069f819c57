package org.planrunde.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Normalised mutual information of two groupings with the arithmetic mean of their entropies. */
final class Nmi {
  private Nmi() {}

  static double of(List<?> a, List<?> b) {
    double together = entropy(pairs(a, b));
    double sum = entropy(a) + entropy(b);
    return sum == 0 ? 1 : 2 * (sum - together) / sum;
  }

  private static List<List<Object>> pairs(List<?> a, List<?> b) {
    return java.util.stream.IntStream.range(0, a.size())
        .mapToObj(i -> List.<Object>of(a.get(i), b.get(i)))
        .toList();
  }

  private static double entropy(List<?> groups) {
    Map<Object, Integer> count = new HashMap<>();
    groups.forEach(group -> count.merge(group, 1, Integer::sum));
    double n = groups.size();
    return -count.values().stream().mapToDouble(c -> c / n * Math.log(c / n)).sum();
  }
}
