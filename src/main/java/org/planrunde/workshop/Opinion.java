package org.planrunde.workshop;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What all seats together say to one card or theme: the distribution, from which everything else
 * follows.
 *
 * @param thing id of the card or the theme
 * @param label the card's title or the theme's name
 * @param category of the card, or null
 * @param counts where dots are given: how many seats gave 0, 1, 2, … of them; where stances are
 *     asked for: how many agree, disagree, pass
 */
public record Opinion(UUID thing, String label, @Nullable String category, List<Integer> counts) {
  /** Keeps an own copy. */
  public Opinion {
    counts = List.copyOf(counts);
  }

  /** All dots on it. */
  public int dots() {
    return IntStream.range(0, counts.size()).map(i -> i * counts.get(i)).sum();
  }

  /** How many seats gave it at least one dot. */
  public int supporters() {
    return counts.stream().skip(1).mapToInt(Integer::intValue).sum();
  }

  /** How many seats took this stance. */
  public int of(Stance stance) {
    return counts.get(place(stance));
  }

  /** Where the seats of a stance stand among the counts. */
  static int place(Stance stance) {
    return switch (stance) {
      case AGREE -> 0;
      case DISAGREE -> 1;
      case PASS -> 2;
    };
  }
}
