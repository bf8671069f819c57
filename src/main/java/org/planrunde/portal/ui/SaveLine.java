package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.planrunde.ui.Icon;

/**
 * One quiet line that says whether what was typed is kept; spoken only when that changes. While the
 * server is out of reach the browser shows the other words by itself.
 */
final class SaveLine extends Div {
  enum State {
    NOTHING,
    SAVED,
    UNSAVED
  }

  private final Span words = new Span();
  private State state = State.NOTHING;

  SaveLine() {
    addClassNames("save-line", "sm", "muted");
    getElement().setAttribute("role", "status");
    var away = new Span(new Icon("wifi-off"), new Span(getTranslation("portal.draft.offline")));
    away.addClassName("offline");
    add(words, away);
  }

  void say(State now) {
    if (now == state) {
      return;
    }
    state = now;
    words.removeAll();
    setClassName("unsaved", now == State.UNSAVED);
    if (now != State.NOTHING) {
      words.add(
          new Icon(now == State.SAVED ? "check" : "clock"),
          new Span(getTranslation("portal.draft." + now.name().toLowerCase(Locale.ROOT))));
    }
  }
}
