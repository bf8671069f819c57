package org.planrunde.analysis.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Contributions that are almost equal.
 *
 * @param groups of two or more, by their place in the input, ascending
 */
public record Duplicates(List<List<Integer>> groups) {
  /** Copies the lists. */
  public Duplicates {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** How many contributions have at least one that is almost equal. */
  public int contributions() {
    return groups.stream().mapToInt(List::size).sum();
  }

  /** How many of them stand in the cluster. */
  public long in(int cluster, List<Assignment> assignments) {
    return groups.stream()
        .flatMap(List::stream)
        .filter(d -> assignments.get(d).cluster() == cluster)
        .count();
  }

  /** The number of the group by the contribution's place; most have none. */
  public Map<Integer, Integer> numbers() {
    var numbers = new HashMap<Integer, Integer>();
    for (int g = 0; g < groups.size(); g++) {
      for (int document : groups.get(g)) {
        numbers.put(document, g);
      }
    }
    return numbers;
  }
}
