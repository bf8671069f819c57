package org.planrunde.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How many public contributions there are, most first.
 *
 * @param categories by key; those without count under ""
 * @param types by key; those without count under ""
 * @param channels by the name of {@link Channel}
 * @param days in order, without days on which nothing came in
 * @param tallies what others say about them, by the key of the category
 */
public record Figures(
    Map<String, Integer> categories,
    Map<String, Integer> types,
    Map<String, Integer> channels,
    List<Day> days,
    Map<String, Tally> tallies) {
  /** How many came in on a day. */
  public record Day(LocalDate day, int count) {}

  /** How many there are. */
  public int total() {
    return channels.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What others say about all of them. */
  public Tally tally() {
    return tallies.values().stream()
        .reduce(
            Tally.NONE,
            (a, b) ->
                new Tally(
                    a.supports() + b.supports(),
                    a.opposes() + b.opposes(),
                    a.comments() + b.comments()));
  }
}
