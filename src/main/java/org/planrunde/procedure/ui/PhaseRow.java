package org.planrunde.procedure.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.PlainText;
import org.planrunde.procedure.Phase;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/**
 * One phase. Days are those of Berlin and the last day belongs to the phase; a time of day that was
 * stored otherwise stays as long as its day does.
 */
final class PhaseRow extends Div {
  private final @Nullable Phase stored;
  private final TextField name = new TextField();
  private final DatePicker from = new DatePicker();
  private final DatePicker until = new DatePicker();
  private final Checkbox contributions = new Checkbox();
  private final Checkbox comments = new Checkbox();
  private final Checkbox votes = new Checkbox();
  private final ActionButton up;
  private final ActionButton down;

  PhaseRow(
      @Nullable Phase phase,
      Runnable changed,
      BiConsumer<PhaseRow, Integer> move,
      Consumer<PhaseRow> remove) {
    stored = phase;
    addClassName("phase-row");
    getElement().setAttribute("role", "group");
    name.setMaxLength(60);
    name.setLabel(getTranslation("procedure.phase.name"));
    days(from, "procedure.phase.from");
    days(until, "procedure.phase.until");
    until.setPlaceholder(getTranslation("procedure.phase.open"));
    until.setClearButtonVisible(true);
    contributions.setLabel(getTranslation("procedure.phase.contributions"));
    comments.setLabel(getTranslation("procedure.phase.comments"));
    votes.setLabel(getTranslation("procedure.phase.votes"));
    if (phase != null) {
      var ends = phase.ends();
      name.setValue(phase.name());
      from.setValue(Days.first(phase.starts()));
      until.setValue(ends == null ? null : Days.last(ends));
      contributions.setValue(phase.contributions());
      comments.setValue(phase.comments());
      votes.setValue(phase.votes());
    }
    name.addValueChangeListener(e -> changed.run());
    from.addValueChangeListener(e -> changed.run());
    until.addValueChangeListener(e -> changed.run());
    var rights = new Div(contributions, comments, votes);
    rights.addClassName("phase-rights");
    for (var right : List.of(contributions, comments, votes)) {
      right.addValueChangeListener(e -> changed.run());
    }
    up = small("chevron-down", "procedure.phase.up").onClick(() -> move.accept(this, -1));
    up.setClassName("turned", true);
    down = small("chevron-down", "procedure.phase.down").onClick(() -> move.accept(this, 1));
    var bin = small("trash-2", "procedure.phase.remove").onClick(() -> remove.accept(this));
    var tools = new Div(up, down, bin);
    tools.addClassName("row-tools");
    add(name, from, until, rights, tools);
  }

  private ActionButton small(String icon, String key) {
    return ActionButton.iconOnly(icon, getTranslation(key)).small();
  }

  private void days(DatePicker picker, String key) {
    picker.setLabel(getTranslation(key));
    picker.setLocale(getLocale());
    picker.setI18n(Days.words(getLocale()));
  }

  /** Marks the row of the phase that is running, in colour and in words. */
  void mark(Instant now) {
    var running = phase().filter(p -> p.contains(now)).isPresent();
    setClassName("now", running);
    var words = new Span(running ? getTranslation("procedure.phase.running") : "");
    words.addClassName("phase-now");
    name.setSuffixComponent(running ? words : null);
  }

  /** Tells the row where it stands, so that problems and buttons fit. */
  void number(int index, int rows, Problems problems) {
    getElement().setAttribute("aria-label", getTranslation("procedure.phase.number", index + 1));
    problems.at("phases." + index + ".name", name);
    problems.at("phases." + index + ".starts", from);
    problems.at("phases." + index + ".ends", until);
    up.setEnabled(index > 0);
    down.setEnabled(index < rows - 1);
  }

  void focus() {
    name.focus();
  }

  /** The phase as typed; empty while it has no first day. */
  Optional<Phase> phase() {
    var first = from.getValue();
    if (first == null) {
      return Optional.empty();
    }
    var starts =
        stored != null && Days.first(stored.starts()).equals(first)
            ? stored.starts()
            : Days.start(first);
    return Optional.of(
        new Phase(
            PlainText.tidy(name.getValue()),
            starts,
            ends(),
            contributions.getValue(),
            comments.getValue(),
            votes.getValue()));
  }

  private @Nullable Instant ends() {
    var last = until.getValue();
    if (last == null) {
      return null;
    }
    var before = stored == null ? null : stored.ends();
    return before != null && Days.last(before).equals(last) ? before : Days.end(last);
  }
}
