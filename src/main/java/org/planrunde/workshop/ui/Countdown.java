package org.planrunde.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planrunde.workshop.Round;

/** The clock of a round; the browser counts, by the database's time. */
@Tag("pr-countdown")
@JsModule("./components/pr-countdown.ts")
final class Countdown extends Component {
  Countdown(String label) {
    getElement().setAttribute("aria-label", label);
  }

  /** Shows what is left of the round. */
  void show(Round round, Instant now) {
    var until = round.until();
    var held = round.held();
    number("until", until == null ? null : until.toEpochMilli());
    number("held", held == null ? null : held.toMillis());
    number("planned", Duration.ofMinutes(round.plan().minutes()).toMillis());
    number("now", now.toEpochMilli());
  }

  private void number(String name, @Nullable Long value) {
    if (value == null) {
      getElement().removeAttribute(name);
    } else {
      getElement().setAttribute(name, Long.toString(value));
    }
  }
}
