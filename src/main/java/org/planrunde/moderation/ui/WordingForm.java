package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.planrunde.identity.Staff;
import org.planrunde.moderation.Answer;
import org.planrunde.moderation.Wording;
import org.planrunde.moderation.Wordings;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/** One text that is used again; saving makes its next version. */
final class WordingForm extends Div {
  private final Wordings wordings;
  private final Staff staff;
  private final Problems problems = new Problems();
  private final TextField title =
      problems.at("title", new TextField(getTranslation("moderation.texts.name")));
  private final TextArea body = problems.at("body", new TextArea());
  private final Span state = Words.styled("sm muted", "");
  private final ActionButton remove =
      ActionButton.text(getTranslation("moderation.texts.remove")).icon("trash-2");
  private Wording wording;

  /** {@code gone} runs when an answer was removed. */
  WordingForm(Wordings wordings, Staff staff, Wording wording, Runnable gone) {
    this.wordings = wordings;
    this.staff = staff;
    this.wording = wording;
    addClassName("wording");
    var reason = wording.reason();
    body.setLabel(
        reason == null
            ? getTranslation("moderation.texts.body")
            : getTranslation("moderation.reason." + reason.name()));
    body.setMaxLength(reason == null ? Answer.MAX_TEXT : Wording.MAX_REASON);
    body.setWidthFull();
    title.setMaxLength(Wording.MAX_TITLE);
    title.setWidthFull();
    title.setVisible(reason == null);
    state.getElement().setAttribute("role", "status");
    var save = ActionButton.secondary(getTranslation("moderation.texts.save")).onClick(this::save);
    remove.onClick(() -> remove(gone));
    var row = new Div(save, remove, state);
    row.addClassName("row");
    add(problems, title, body, row);
    show();
  }

  void focus() {
    title.focus();
  }

  private void show() {
    var reason = wording.reason();
    title.setValue(wording.title());
    var usual = reason == null ? "" : getTranslation("moderation.wording." + reason.name());
    body.setValue(wording.body().isEmpty() ? usual : wording.body());
    remove.setVisible(reason == null || !wording.body().isEmpty());
    state.setText(
        !wording.body().isEmpty()
            ? getTranslation("moderation.texts.version", wording.version())
            : reason == null ? "" : getTranslation("moderation.texts.usual"));
  }

  private void save() {
    var typed = wording.saying(title.getValue(), body.getValue());
    if (problems.guard(() -> wording = wordings.save(staff, typed))) {
      show();
      state.setText(
          getTranslation("moderation.texts.saved")
              + " "
              + getTranslation("moderation.texts.version", wording.version()));
    }
  }

  /** A reason goes back to the text that ships, an answer goes. */
  private void remove(Runnable gone) {
    problems.guard(() -> {
      if (!wording.body().isEmpty()) {
        wordings.remove(staff, wording);
      }
      var reason = wording.reason();
      if (reason == null) {
        gone.run();
      } else {
        wording = wordings.fresh(staff, reason);
        show();
      }
    });
  }
}
