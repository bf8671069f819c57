package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.planrunde.contribution.Figures;
import org.planrunde.contribution.Tally;
import org.planrunde.portal.ui.chart.Bar;
import org.planrunde.portal.ui.chart.BarChart;
import org.planrunde.portal.ui.chart.ChartFigure;
import org.planrunde.portal.ui.chart.ColumnChart;
import org.planrunde.portal.ui.chart.Numbers;
import org.planrunde.portal.ui.chart.TimeSeries;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.Procedure;

/** The charts of a procedure's figures, in the words of a component. */
final class Charts {
  private final Procedure procedure;
  private final Figures figures;
  private final Component speaker;
  private final Dates dates;

  Charts(Procedure procedure, Figures figures, Dates dates, Component speaker) {
    this.procedure = procedure;
    this.figures = figures;
    this.dates = dates;
    this.speaker = speaker;
  }

  /** Every chart that has something to say. */
  List<ChartFigure> all() {
    var charts = new ArrayList<ChartFigure>();
    if (!procedure.categories().isEmpty()) {
      charts.add(bars("portal.chart.categories", "portal.category", "themen", categories()));
    }
    if (!procedure.types().isEmpty()) {
      charts.add(bars("portal.chart.types", "portal.type", "arten", types()));
    }
    charts.add(time());
    if (figures.tally().supports() > 0) {
      charts.add(votes("portal.chart.supports", "zustimmung", Tally::supports));
    }
    if (figures.tally().opposes() > 0) {
      charts.add(votes("portal.chart.opposes", "ablehnung", Tally::opposes));
    }
    charts.add(bars("portal.chart.channels", "portal.chart.channel", "wege", channels()));
    return charts;
  }

  private List<Bar> categories() {
    return byCategory(figures.categories());
  }

  private ChartFigure votes(String titleKey, String file, ToIntFunction<Tally> which) {
    var counts = new TreeMap<String, Integer>();
    figures.tallies().forEach((key, tally) -> counts.put(key, which.applyAsInt(tally)));
    var bars = byCategory(counts);
    var title = say(titleKey);
    var chart = new BarChart(bars, sentence(title, bars));
    return figure(title, chart, bars, List.of("portal.category", "portal.chart.votes"), file);
  }

  private List<Bar> byCategory(Map<String, Integer> counts) {
    var rest = new TreeMap<>(counts);
    var bars = new ArrayList<Bar>();
    for (var category : procedure.categories()) {
      var count = rest.remove(category.key());
      bars.add(new Bar(category.label(), count == null ? 0 : count, Looks.shape(category, 24)));
    }
    others(rest, bars);
    return bars;
  }

  private List<Bar> types() {
    var rest = new TreeMap<>(figures.types());
    var bars = new ArrayList<Bar>();
    for (ContributionType type : procedure.types()) {
      var count = rest.remove(type.key());
      bars.add(Bar.of(type.label(), count == null ? 0 : count));
    }
    others(rest, bars);
    return bars;
  }

  /** What has no key, or one that is no longer offered. */
  private void others(Map<String, Integer> rest, List<Bar> bars) {
    int sum = rest.values().stream().mapToInt(Integer::intValue).sum();
    if (sum > 0) {
      bars.add(Bar.of(say("portal.chart.other"), sum));
    }
  }

  private List<Bar> channels() {
    return figures.channels().entrySet().stream()
        .map(
            e -> Bar.of(say("portal.channel." + e.getKey().toLowerCase(Locale.ROOT)), e.getValue()))
        .toList();
  }

  private ChartFigure bars(String titleKey, String columnKey, String file, List<Bar> bars) {
    var title = say(titleKey);
    var chart = new BarChart(bars, sentence(title, bars));
    return figure(title, chart, bars, List.of(columnKey, "portal.chart.count"), file);
  }

  private ChartFigure time() {
    var days =
        figures.days().stream()
            .collect(
                Collectors.toMap(Figures.Day::day, Figures.Day::count, Integer::sum, TreeMap::new));
    var series = TimeSeries.of(days);
    var unit = series.unit().name().toLowerCase(Locale.ROOT);
    var name = name(series.unit());
    var bars = series.steps().stream().map(s -> Bar.of(name.apply(s.first()), s.count())).toList();
    var title = say("portal.chart.time." + unit);
    var most =
        series.steps().stream()
            .max((a, b) -> Integer.compare(a.count(), b.count()))
            .map(s -> say("portal.chart.time.most", title, name.apply(s.first()), s.count()))
            .orElse(title);
    var columns = List.of("portal.chart." + unit, "portal.chart.count");
    return figure(title, new ColumnChart(bars, most), bars, columns, "zeit");
  }

  private Function<LocalDate, String> name(ChronoUnit unit) {
    return switch (unit) {
      case WEEKS ->
          day ->
              say(
                  "portal.chart.week",
                  day.get(WeekFields.ISO.weekOfWeekBasedYear()),
                  dates.full(day));
      case MONTHS -> dates::month;
      default -> dates::full;
    };
  }

  private ChartFigure figure(
      String title, Component chart, List<Bar> bars, List<String> columnKeys, String file) {
    var head = columnKeys.stream().map(key -> say(key)).toList();
    return new ChartFigure(title, chart, bars, head, procedure.slug() + "-" + file);
  }

  private static String sentence(String title, List<Bar> bars) {
    return bars.stream()
        .map(b -> b.label() + " " + Numbers.of(b.value()))
        .collect(Collectors.joining(", ", title + ": ", ""));
  }

  private String say(String key, Object... arguments) {
    return speaker.getTranslation(key, arguments);
  }
}
