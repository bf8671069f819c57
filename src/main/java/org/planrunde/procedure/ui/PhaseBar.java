package org.planrunde.procedure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.planrunde.procedure.Phase;

/** The phases on a line of time; a picture only, the table below says the same. */
final class PhaseBar extends Div {
  private static final Duration OPEN = Duration.ofDays(60);
  private static final int LABELS = 7;

  private final Instant now;

  PhaseBar(Instant now) {
    this.now = now;
    addClassName("phase-bar");
    getElement().setAttribute("aria-hidden", "true");
  }

  void show(List<Phase> phases) {
    removeAll();
    setVisible(!phases.isEmpty());
    if (phases.isEmpty()) {
      return;
    }
    var first = phases.stream().map(Phase::starts).min(Instant::compareTo).orElse(now);
    var last = phases.stream().map(PhaseBar::end).max(Instant::compareTo).orElse(now);
    var margin = Duration.between(first, last).dividedBy(25).plusDays(2);
    var scale = new Scale(first.minus(margin), last.plus(margin));
    months(scale);
    var track = new Div();
    track.addClassName("phase-track");
    phases.forEach(p -> track.add(block(p, scale)));
    if (now.isAfter(scale.from) && now.isBefore(scale.to)) {
      var today = new Span(new Span(getTranslation("procedure.phase.today")));
      today.addClassName("phase-today");
      today.getStyle().set("left", scale.percent(now));
      track.add(today);
    }
    add(track);
  }

  private record Scale(Instant from, Instant to) {
    double at(Instant moment) {
      return 100.0
          * Duration.between(from, moment).toHours()
          / Math.max(1, Duration.between(from, to).toHours());
    }

    String percent(Instant moment) {
      return at(moment) + "%";
    }
  }

  private static Instant end(Phase phase) {
    var ends = phase.ends();
    return ends == null ? phase.starts().plus(OPEN) : ends;
  }

  private void months(Scale scale) {
    var months = new Div();
    months.addClassName("phase-months");
    var start = YearMonth.from(scale.from.atZone(Days.ZONE)).plusMonths(1);
    var end = YearMonth.from(scale.to.atZone(Days.ZONE));
    var every =
        Math.max(1, (int) Math.ceil((start.until(end, ChronoUnit.MONTHS) + 1) / (double) LABELS));
    for (var month = start; !month.isAfter(end); month = month.plusMonths(every)) {
      var pattern = month.getMonthValue() <= every ? "MMM yy" : "MMM";
      var label = new Span(DateTimeFormatter.ofPattern(pattern, getLocale()).format(month));
      label.getStyle().set("left", scale.percent(Days.start(month.atDay(1))));
      months.add(label);
    }
    add(months);
  }

  private Span block(Phase phase, Scale scale) {
    var block = new Span(phase.name());
    var ends = end(phase);
    block.addClassNames(
        "phase-block", phase.contains(now) ? "now" : phase.isOver(now) ? "done" : "ahead");
    var left = scale.at(phase.starts());
    block.getStyle().set("left", left + "%").set("width", Math.max(1, scale.at(ends) - left) + "%");
    return block;
  }
}
