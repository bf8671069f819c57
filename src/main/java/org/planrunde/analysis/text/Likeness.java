package org.planrunde.analysis.text;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * How much of the shorter of two texts the other one says, from 0 to 1. A word counts the more, the
 * fewer texts have it (inverse document frequency).
 */
public final class Likeness {
  /** From here on two texts are shown as alike; found by trying the demo's contributions. */
  public static final double ALIKE = 0.34;

  private static final int FEWEST_SHARED = 2;

  private final Map<String, Integer> frequencies;
  private final int texts;

  /**
   * Weighs words by how many of so many texts have their stem; an unknown stem counts as rare.
   *
   * @param frequencies number of texts by stem
   */
  public Likeness(Map<String, Integer> frequencies, int texts) {
    this.frequencies = Map.copyOf(frequencies);
    this.texts = texts;
  }

  /** The likeness of two sets of stems; 0 if they share fewer than two. */
  public double of(Set<String> one, Set<String> other) {
    var shared = one.stream().filter(other::contains).toList();
    if (shared.size() < FEWEST_SHARED) {
      return 0;
    }
    return weight(shared) / Math.min(weight(one), weight(other));
  }

  private double weight(Collection<String> stems) {
    return stems.stream().mapToDouble(this::weight).sum();
  }

  private double weight(String stem) {
    return Math.log(1 + texts / (1.0 + frequencies.getOrDefault(stem, 0)));
  }
}
