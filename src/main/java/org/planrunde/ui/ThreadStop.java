package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One list item of a thread; tells its state to screen readers too. */
final class ThreadStop extends ListItem {
  ThreadStop(Station station) {
    this(station.state(), Widgets.styled("stop", station.label()));
    if (!station.line().isEmpty()) {
      add(Widgets.styled("stop-line", station.line()));
    }
  }

  ThreadStop(Station.State state, Component... content) {
    addClassName(state.css());
    if (state == Station.State.NOW) {
      getElement().setAttribute("aria-current", "step");
    }
    add(content);
    if (state == Station.State.DONE) {
      add(spoken());
    }
  }

  private Span spoken() {
    return Widgets.hidden(getTranslation("ui.thread.done"));
  }
}
