package org.planrunde.workshop.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Icon;
import org.planrunde.ui.Note;

/** The next big step: begin, go on, close, or read the minutes. */
final class FootPart extends Div {
  private final RemoteWork work;
  private String shown = "";
  private boolean asking;

  FootPart(RemoteWork work) {
    this.work = work;
    addClassNames("foot", "remote-foot");
  }

  /** Built anew only when the step is another one: a finger may be on its way. */
  void show(RemoteState state) {
    var workshop = state.workshop();
    var step = workshop.state() + " " + state.round().id() + " " + asking;
    if (step.equals(shown)) {
      return;
    }
    shown = step;
    removeAll();
    switch (workshop.state()) {
      case PLANNED -> {
        add(link(state, PlanningView.SCREEN, "pencil", "eventdesk.plan"));
        add(begin(state));
      }
      case RUNNING -> running(state);
      case CLOSED -> add(primary(state));
    }
  }

  private Anchor primary(RemoteState state) {
    var minutes = link(state, MinutesView.SCREEN, "file-text", "eventdesk.minutes");
    minutes.addClassName("p");
    minutes.addClassName("grow");
    return minutes;
  }

  private ActionButton begin(RemoteState state) {
    var kind = Words.kind(this, state.round().plan().kind());
    return big(getTranslation("eventdesk.begin", kind))
        .onClick(() -> work.change(v -> work.desk.workshops().start(work.staff, work.id, v)));
  }

  private void running(RemoteState state) {
    if (asking) {
      ask();
      return;
    }
    add(link(state, PaperView.SCREEN, "square-pen", "eventdesk.paper"));
    state
        .after()
        .ifPresentOrElse(
            next -> {
              var name = Words.kind(this, next.plan().kind());
              add(
                  big(getTranslation("eventdesk.go-on", name))
                      .onClick(() ->
                          work.change(
                              v -> work.desk.workshops().open(work.staff, work.id, v, next.id()))));
            },
            () -> add(big(getTranslation("eventdesk.close")).onClick(() -> asking(true))));
  }

  /** It cannot be taken back: two taps, and what it means between them. */
  private void ask() {
    var note =
        new Note(
            Note.Kind.WARN,
            getTranslation("eventdesk.close.title"),
            getTranslation("eventdesk.close.text"));
    var yes =
        ActionButton.danger(getTranslation("eventdesk.close.yes"))
            .big()
            .onClick(() -> {
              asking = false;
              work.change(v -> work.desk.workshops().close(work.staff, work.id, v));
            });
    var no = ActionButton.secondary(getTranslation("eventdesk.close.no")).big();
    no.onClick(() -> asking(false));
    var pair = new Div(no, yes);
    pair.addClassName("remote-ask");
    add(note, pair);
  }

  private void asking(boolean now) {
    asking = now;
    work.reload();
  }

  private static ActionButton big(String text) {
    var button = ActionButton.primary(text).big().wide();
    button.setSuffixComponent(new Icon("arrow-right"));
    return button;
  }

  private Anchor link(RemoteState state, String screen, String icon, String key) {
    var link =
        new Anchor(
            WorkshopScreen.path(screen, state.procedure(), state.workshop()), getTranslation(key));
    link.addClassName("btn");
    link.addComponentAsFirst(new Icon(icon));
    return link;
  }
}
