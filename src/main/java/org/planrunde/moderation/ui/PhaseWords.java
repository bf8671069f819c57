package org.planrunde.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureState;

/** Says in a few words where a procedure stands. */
final class PhaseWords {
  private PhaseWords() {}

  static String of(Component who, Procedure procedure, Instant now) {
    if (!procedure.published()) {
      return who.getTranslation("moderation.phase.draft");
    }
    var phase = procedure.phaseAt(now);
    var state = procedure.state(now);
    // With its result told, a procedure is over even while its last phase has no end.
    if (phase.isEmpty() || state == ProcedureState.DONE) {
      return who.getTranslation("moderation.phase." + state.name());
    }
    var ends = phase.get().ends();
    return ends == null
        ? who.getTranslation("moderation.phase.open", phase.get().name())
        : who.getTranslation("moderation.phase.until", phase.get().name(), day(ends));
  }

  /** The last day that belongs to it, since ends are exclusive. */
  private static String day(Instant end) {
    var ui = UI.getCurrent();
    var format =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(ui == null ? Locale.GERMAN : ui.getLocale());
    return format.format(end.minusMillis(1).atZone(Words.ZONE));
  }
}
