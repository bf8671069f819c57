package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.planrunde.citymodel.Design;
import org.planrunde.citymodel.DesignId;
import org.planrunde.citymodel.DesignWords;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Problems;

/** One design: its words, its place, and whether residents see it. Each change is kept at once. */
final class DesignPanel extends Div {
  private final DesignDoors doors;
  private final DesignId id;
  private final Runnable changed;
  private final Runnable gone;
  private final Problems problems = new Problems();
  private final TextField variant = new TextField(getTranslation("citymodel.designs.variant"));
  private final TextField title = new TextField(getTranslation("citymodel.designs.title"));
  private final TextArea summary = new TextArea(getTranslation("citymodel.designs.summary"));
  private final Div said = new Div();
  private final DesignPlace place;
  private final ActionButton show =
      ActionButton.primary(getTranslation("citymodel.designs.show")).icon("check");
  private final ActionButton hide =
      ActionButton.secondary(getTranslation("citymodel.designs.hide"));

  /** {@code changed} hears of what was kept, {@code gone} that there is no such design any more. */
  DesignPanel(
      DesignDoors doors, Procedure procedure, Design design, Runnable changed, Runnable gone) {
    this.doors = doors;
    this.id = design.id();
    this.changed = changed;
    this.gone = gone;
    addClassName("design-panel");
    fields(design.words());
    place = new DesignPlace(doors, procedure, design, this::kept);
    show.onClick(() -> publish(true));
    hide.onClick(() -> publish(false));
    var remove =
        ActionButton.danger(getTranslation("citymodel.designs.remove.yes"))
            .icon("trash-2")
            .onClick(this::ask);
    var row = new Div(show, hide, remove);
    row.addClassName("row");
    said.getElement().setAttribute("role", "status");
    var names = new Div(variant, title);
    names.addClassName("design-numbers");
    add(new H2(design.fileName()), problems, names, summary, place, said, row);
    offer(design.shown());
  }

  private void fields(DesignWords words) {
    variant.setValue(words.variant());
    variant.setMaxLength(DesignWords.MOST_VARIANT);
    variant.setHelperText(getTranslation("citymodel.designs.variant.help"));
    title.setValue(words.title());
    title.setMaxLength(DesignWords.MOST_TITLE);
    summary.setValue(words.summary());
    summary.setMaxLength(DesignWords.MOST_SUMMARY);
    summary.setHelperText(getTranslation("citymodel.designs.summary.help"));
    problems.at("variant", variant);
    problems.at("title", title);
    problems.at("summary", summary);
    variant.addValueChangeListener(_ -> describe());
    title.addValueChangeListener(_ -> describe());
    summary.addValueChangeListener(_ -> describe());
  }

  void focus() {
    variant.focus();
  }

  private void describe() {
    if (problems.guard(this::keepWords)) {
      place.show();
      kept();
    }
  }

  private void keepWords() {
    doors
        .designs()
        .describe(
            doors.staff(),
            id,
            new DesignWords(variant.getValue(), title.getValue(), summary.getValue()));
  }

  private void kept() {
    said.removeAll();
    said.add(new Note(Note.Kind.OK, getTranslation("citymodel.designs.done")));
    changed.run();
  }

  private void publish(boolean shown) {
    boolean done =
        problems.guard(() -> {
          keepWords();
          doors.designs().show(doors.staff(), id, shown);
        });
    if (done) {
      offer(shown);
      kept();
    } else {
      problems.scrollIntoView();
    }
  }

  private void offer(boolean shown) {
    show.setVisible(!shown);
    hide.setVisible(shown);
  }

  /** What cannot be taken back is asked for once more. */
  private void ask() {
    var really =
        ActionButton.danger(getTranslation("citymodel.designs.remove.yes"))
            .icon("trash-2")
            .onClick(() -> {
              doors.designs().remove(doors.staff(), id);
              gone.run();
            });
    var keep =
        ActionButton.secondary(getTranslation("citymodel.designs.remove.no"))
            .onClick(said::removeAll);
    var row = new Div(really, keep);
    row.addClassName("row");
    said.removeAll();
    said.add(
        new Note(
                Note.Kind.WARN,
                getTranslation("citymodel.designs.remove.ask"),
                getTranslation("citymodel.designs.remove.line", title.getValue()))
            .with(row));
    keep.focus();
  }
}
