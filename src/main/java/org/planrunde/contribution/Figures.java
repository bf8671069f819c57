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
 */
public record Figures(
    Map<String, Integer> categories,
    Map<String, Integer> types,
    Map<String, Integer> channels,
    List<Day> days) {
  /** How many came in on a day. */
  public record Day(LocalDate day, int count) {}

  /** How many there are. */
  public int total() {
    return channels.values().stream().mapToInt(Integer::intValue).sum();
  }
}
