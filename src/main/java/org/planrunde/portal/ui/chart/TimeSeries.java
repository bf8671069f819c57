package org.planrunde.portal.ui.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Counts per day, week or month without gaps: by the length of the time, so that a screen can show
 * every step.
 *
 * @param unit DAYS, WEEKS (from Monday) or MONTHS
 * @param steps each with its first day
 */
public record TimeSeries(ChronoUnit unit, List<Step> steps) {
  private static final int MOST_DAYS = 42;
  private static final int MOST_WEEKS = 80;

  /** One day, week or month. */
  public record Step(LocalDate first, int count) {}

  /** Fills the gaps between the first and the last day; nothing gives nothing. */
  public static TimeSeries of(SortedMap<LocalDate, Integer> days) {
    if (days.isEmpty()) {
      return new TimeSeries(ChronoUnit.DAYS, List.of());
    }
    var unit = unit(ChronoUnit.DAYS.between(days.firstKey(), days.lastKey()));
    var steps = new ArrayList<Step>();
    var end = days.lastKey();
    for (var first = begin(days.firstKey(), unit);
        !first.isAfter(end);
        first = first.plus(1, unit)) {
      var within = days.subMap(first, first.plus(1, unit));
      steps.add(new Step(first, within.values().stream().mapToInt(Integer::intValue).sum()));
    }
    return new TimeSeries(unit, List.copyOf(steps));
  }

  private static ChronoUnit unit(long days) {
    return days < MOST_DAYS
        ? ChronoUnit.DAYS
        : days < MOST_WEEKS * 7L ? ChronoUnit.WEEKS : ChronoUnit.MONTHS;
  }

  private static LocalDate begin(LocalDate day, ChronoUnit unit) {
    return switch (unit) {
      case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHS -> day.withDayOfMonth(1);
      default -> day;
    };
  }
}
