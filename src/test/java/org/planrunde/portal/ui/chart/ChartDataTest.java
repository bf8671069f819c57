package org.planrunde.portal.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planrunde.kernel.CsvText;
import org.planrunde.portal.ui.chart.TimeSeries.Step;

/** Counts over time without gaps, and files that no spreadsheet takes for formulas. */
class ChartDataTest {
  private static SortedMap<LocalDate, Integer> days(String... days) {
    var counts = new TreeMap<LocalDate, Integer>();
    for (var day : days) {
      counts.merge(LocalDate.parse(day), 1, Integer::sum);
    }
    return counts;
  }

  @Test
  void daysWithoutContributionsCountZero() {
    assertThat(TimeSeries.of(days("2026-03-28", "2026-03-30", "2026-03-30")).steps())
        .containsExactly(
            new Step(LocalDate.parse("2026-03-28"), 1),
            new Step(LocalDate.parse("2026-03-29"), 0),
            new Step(LocalDate.parse("2026-03-30"), 2));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-01-01, DAYS, 1, 2026-01-01",
    "2026-01-01, 2026-02-11, DAYS, 42, 2026-01-01",
    "2026-01-01, 2026-02-12, WEEKS, 7, 2025-12-29",
    "2026-01-15, 2029-01-01, MONTHS, 37, 2026-01-01"
  })
  void theStepFollowsTheLength(
      LocalDate first, LocalDate last, ChronoUnit unit, int steps, LocalDate begin) {
    var series = TimeSeries.of(days(first.toString(), last.toString()));
    assertThat(series.unit()).isEqualTo(unit);
    assertThat(series.steps()).hasSize(steps);
    assertThat(series.steps().getFirst().first()).isEqualTo(begin);
    assertThat(series.steps().stream().mapToInt(Step::count).sum()).isEqualTo(2);
  }

  @Test
  void nothingGivesNothing() {
    assertThat(TimeSeries.of(new TreeMap<>()).steps()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Wege|Wege",
        "=1+1|'=1+1",
        "+49|'+49",
        "-2|'-2",
        "@SUM(A1)|'@SUM(A1)",
        "＝1+1|'＝1+1",
        "＠SUM(A1)|'＠SUM(A1)",
        "a;b|\"a;b\"",
        "sagt \"ja\"|\"sagt \"\"ja\"\"\"",
        "=HYPERLINK(\"x\";1)|\"'=HYPERLINK(\"\"x\"\";1)\""
      })
  void cellsAreQuotedAndNeverFormulas(String cell, String written) {
    assertThat(CsvText.of(List.of(List.of(cell, "7")))).isEqualTo("\uFEFF" + written + ";7\r\n");
  }

  @Test
  void countsAreWrittenAsTheLanguageWritesThem() {
    assertThat(Numbers.of(1387, Locale.GERMAN)).isEqualTo("1.387");
    assertThat(Numbers.of(1387, Locale.ENGLISH)).isEqualTo("1,387");
    assertThat(Numbers.of(87, Locale.GERMAN)).isEqualTo("87");
  }

  @Test
  void tabsAndCarriageReturnsBeginNoFormulaEither() {
    assertThat(CsvText.of(List.of(List.of("\t=1", "\r=1")))).isEqualTo("\uFEFF'\t=1;\"'\r=1\"\r\n");
  }
}
