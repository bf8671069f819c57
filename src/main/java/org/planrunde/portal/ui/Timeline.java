package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Station;
import org.planrunde.ui.ThreadList;

/** The phases with their days from first to last, and where today is among them. */
final class Timeline extends Div {
  private final Dates dates;
  private final ThreadList thread = new ThreadList();
  private boolean told;

  Timeline(Procedure procedure, Instant now, Dates dates) {
    this.dates = dates;
    addClassName("timeline");
    for (var phase : procedure.phases()) {
      if (phase.contains(now)) {
        running(phase);
      } else {
        if (!phase.isOver(now)) {
          today();
        }
        thread.add(
            new Station(
                phase.isOver(now) ? Station.State.DONE : Station.State.AHEAD,
                phase.name(),
                days(phase)));
      }
    }
    today();
    add(thread);
  }

  private void running(Phase phase) {
    var name = new Span(phase.name());
    name.addClassName("stop");
    var line = new Span(days(phase));
    line.addClassName("stop-line");
    thread.add(Station.State.NOW, name, line, mark());
    told = true;
  }

  /** Between two phases, before the first or after the last, today is a stop of its own. */
  private void today() {
    if (!told) {
      thread.add(Station.State.NOW, mark());
      told = true;
    }
  }

  private Span mark() {
    var mark = new Span(getTranslation("portal.timeline.today", dates.full(dates.today())));
    mark.addClassName("today-mark");
    return mark;
  }

  private String days(Phase phase) {
    var first = dates.full(Dates.day(phase.starts()));
    var end = phase.ends();
    return end == null
        ? getTranslation("portal.dates.from", first)
        : getTranslation("portal.dates.range", first, dates.full(Dates.lastDay(end)));
  }
}
