package org.planrunde.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Segments;
import org.planrunde.workshop.Round;
import org.planrunde.workshop.Wall;
import org.planrunde.workshop.WallView;
import org.planrunde.workshop.WorkshopState;

/** Which round it is, its clock, and what the wall shows. */
final class RoundPart extends Div {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final RemoteWork work;
  private final ActionButton previous;
  private final ActionButton next;
  private final Span position = Words.styled("round-position", "");
  private final H1 name = new H1();
  private final Paragraph question = new Paragraph();
  private final Countdown clock = new Countdown(getTranslation("eventdesk.clock"));
  private final ActionButton less;
  private final ActionButton more;
  private final ActionButton hold;
  private final ActionButton still;
  private final Div running;
  private final Segments<WallView> wall = new Segments<>(getTranslation("eventdesk.wall"));
  private Optional<Round> before = Optional.empty();
  private Optional<Round> after = Optional.empty();
  private boolean held;

  RoundPart(RemoteWork work) {
    this.work = work;
    addClassName("round-part");
    previous =
        ActionButton.iconOnly("chevron-left", getTranslation("eventdesk.previous"))
            .onClick(() -> before.ifPresent(this::open));
    next =
        ActionButton.iconOnly("chevron-right", getTranslation("eventdesk.next"))
            .onClick(() -> after.ifPresent(this::open));
    var words = new Div(position, name);
    words.addClassName("round-words");
    var head = new Div(previous, words, next);
    head.addClassName("round-head");
    less = minute("minus", "eventdesk.clock.less", MINUTE.negated());
    more = minute("plus", "eventdesk.clock.more", MINUTE);
    var time = new Div(less, clock, more);
    time.addClassName("round-time");
    hold = ActionButton.secondary("").onClick(this::hold);
    still = ActionButton.secondary("").onClick(this::still);
    var pair = new Div(hold, still);
    pair.addClassName("round-pair");
    wall.addClassName("wall-pick");
    view(WallView.CARDS, "sticky-note");
    view(WallView.MAP, "map");
    view(WallView.THEMES, "columns-3");
    view(WallView.RESULT, "vote");
    wall.addSelectionListener(view -> {
      var now = work.wall();
      work.show(new Wall(view, now.still(), now.spotlight(), now.lead()));
    });
    question.addClassNames("voice", "round-question");
    running = new Div(pair, Words.styled("lab", getTranslation("eventdesk.wall")), wall);
    running.addClassName("round-running");
    add(head, question, time, running);
  }

  private void view(WallView view, String icon) {
    wall.add(view, icon, getTranslation("eventdesk.wall." + view.name()));
  }

  private ActionButton minute(String icon, String key, Duration by) {
    var button =
        ActionButton.secondary("1")
            .icon(icon)
            .onClick(
                () -> work.change(v -> work.desk.workshops().addTime(work.staff, work.id, v, by)));
    button.setAriaLabel(getTranslation(key));
    button.addClassName("minute");
    return button;
  }

  private void open(Round round) {
    work.change(v -> work.desk.workshops().open(work.staff, work.id, v, round.id()));
  }

  private void hold() {
    var stop = !held;
    work.change(v -> work.desk.workshops().hold(work.staff, work.id, v, stop));
  }

  private void still() {
    var now = work.wall();
    work.show(new Wall(now.view(), !now.still(), now.spotlight(), now.lead()));
  }

  void show(RemoteState state) {
    var round = state.round();
    var runs = state.workshop().running().isPresent();
    before = state.before();
    after = state.after();
    held = round.held() != null;
    previous.setEnabled(runs && before.isPresent());
    next.setEnabled(runs && after.isPresent());
    position.setText(position(state, round));
    name.setText(Words.kind(this, round.plan().kind()));
    question.setText(round.plan().question());
    clock.show(round, state.now());
    less.setVisible(runs);
    more.setVisible(runs);
    running.setVisible(state.workshop().state() == WorkshopState.RUNNING);
    label(hold, held ? "play" : "pause", held ? "eventdesk.clock.go" : "eventdesk.clock.hold");
    var wallNow = state.workshop().wall();
    var quiet = wallNow.still();
    label(still, quiet ? "eye" : "eye-off", quiet ? "eventdesk.wall.go" : "eventdesk.wall.still");
    wall.select(wallNow.view());
  }

  private String position(RemoteState state, Round round) {
    var all = state.workshop().rounds().size();
    return switch (state.workshop().state()) {
      case PLANNED -> getTranslation("eventdesk.position.first");
      case CLOSED -> getTranslation("eventdesk.position.closed");
      case RUNNING -> getTranslation("eventdesk.position", round.position() + 1, all);
    };
  }

  private void label(ActionButton button, String icon, String key) {
    button.setText(getTranslation(key));
    button.icon(icon);
  }
}
