package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureState;
import org.planrunde.ui.Station;
import org.planrunde.ui.Tag;

/** Says in words where a procedure stands; {@code speaker} knows the language. */
final class Standing {
  private static final int SOON_OVER = 7;

  private final Procedure procedure;
  private final Instant now;
  private final Component speaker;
  private final Dates dates;

  Standing(Procedure procedure, Instant now, Component speaker) {
    this.procedure = procedure;
    this.now = now;
    this.speaker = speaker;
    this.dates = new Dates(Dates.localeOf(speaker), now);
  }

  Dates dates() {
    return dates;
  }

  Tag tag() {
    return switch (procedure.state(now)) {
      case SOON ->
          procedure.phases().isEmpty()
              ? new Tag(Tag.Kind.INFO, "calendar", say("portal.state.soon"))
              : new Tag(
                  Tag.Kind.INFO, "calendar", say("portal.state.starts", dates.full(firstDay())));
      case RUNNING ->
          endsSoon()
              ? new Tag(Tag.Kind.WARN, "clock", say("portal.state.ends-soon"))
              : new Tag(Tag.Kind.ACCENT, say("portal.state.running"));
      case DONE ->
          procedure.text().result().isEmpty()
              ? new Tag(Tag.Kind.PLAIN, say("portal.state.over"))
              : new Tag(Tag.Kind.OK, say("portal.state.result"));
    };
  }

  /** The words beside the tag: how long one may contribute, or the phase at hand. */
  String line() {
    if (procedure.state(now) == ProcedureState.DONE) {
      return "";
    }
    var until = procedure.contributionsUntil(now);
    if (until.isPresent()) {
      var days = dates.daysUntil(Dates.lastDay(until.get()));
      return days <= 0
          ? say("portal.days.today")
          : days == 1 ? say("portal.days.one") : say("portal.days.left", days);
    }
    return procedure.takesContributions(now)
        ? say("portal.open")
        : procedure.phaseAt(now).map(Phase::name).orElse("");
  }

  private boolean endsSoon() {
    return procedure
        .contributionsUntil(now)
        .map(end -> dates.daysUntil(Dates.lastDay(end)) < SOON_OVER)
        .orElse(false);
  }

  /** Why one cannot contribute now, and when one can. */
  String closed() {
    var next =
        procedure.phases().stream()
            .filter(p -> p.contributions() && p.starts().isAfter(now))
            .map(Phase::starts)
            .min(Instant::compareTo);
    return next.map(start -> say("portal.closed.opens", dates.full(Dates.day(start))))
        .orElseGet(() -> say("portal.closed.over"));
  }

  List<Station> stations() {
    var current = procedure.phaseAt(now);
    return procedure.phases().stream()
        .map(p -> {
          if (p.isOver(now)) {
            return new Station(Station.State.DONE, p.name(), past(p));
          }
          return current.filter(p::equals).isPresent()
              ? new Station(Station.State.NOW, p.name(), present(p))
              : new Station(Station.State.AHEAD, p.name(), ahead(p));
        })
        .toList();
  }

  private String past(Phase phase) {
    var end = phase.ends();
    var last = end == null ? firstDay() : Dates.lastDay(end);
    var from = dates.month(Dates.day(phase.starts()));
    var to = dates.month(last);
    return from.equals(to) ? from : say("portal.dates.range", from, to);
  }

  private String present(Phase phase) {
    var end = phase.ends();
    return end == null
        ? say("portal.dates.open")
        : say("portal.dates.until", dates.brief(Dates.lastDay(end)));
  }

  private String ahead(Phase phase) {
    return say("portal.dates.from", dates.brief(Dates.day(phase.starts())));
  }

  private LocalDate firstDay() {
    return Dates.day(procedure.phases().getFirst().starts());
  }

  private String say(String key, Object... arguments) {
    return speaker.getTranslation(key, arguments);
  }
}
