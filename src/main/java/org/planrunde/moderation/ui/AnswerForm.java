package org.planrunde.moderation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.planrunde.identity.Staff;
import org.planrunde.moderation.Answer;
import org.planrunde.moderation.AnswerPlan;
import org.planrunde.moderation.Outcome;
import org.planrunde.moderation.ProcessingStatus;
import org.planrunde.moderation.Wording;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Problems;

/** Sets the status and answers; says before how many that is and which are left as they are. */
final class AnswerForm extends Div {
  private final DeskContext desk;
  private final Staff staff;
  private final Procedure procedure;
  private final AnswerModel model;
  private final Problems problems = new Problems();
  private final RadioButtonGroup<AnswerModel.Scope> scope =
      problems.at("number", new RadioButtonGroup<>(getTranslation("moderation.answers.scope")));
  private final Select<ProcessingStatus> status = problems.at("status", new Select<>());
  private final Select<Wording> template = new Select<>();
  private final TextArea text =
      problems.at("answer", new TextArea(getTranslation("moderation.answers.text")));
  private final Checkbox replace = new Checkbox(getTranslation("moderation.answers.replace"));
  private final Span preview = new Span();
  private final ActionButton go = ActionButton.primary("").big();
  private final Div told = new Div();
  private Runnable done = () -> {};

  AnswerForm(DeskContext desk, Staff staff, Procedure procedure, AnswerModel model) {
    this.desk = desk;
    this.staff = staff;
    this.procedure = procedure;
    this.model = model;
    addClassName("answer-form");
    scope.setItems(AnswerModel.Scope.values());
    scope.setItemLabelGenerator(this::scopeLabel);
    scope.setValue(AnswerModel.Scope.ONE);
    status.setLabel(getTranslation("moderation.answers.status"));
    status.setItems(
        Stream.of(ProcessingStatus.values()).filter(s -> s != ProcessingStatus.RECEIVED).toList());
    status.setItemLabelGenerator(s -> StatusWords.of(this, s));
    status.setValue(ProcessingStatus.ANSWERED);
    fillTemplates();
    text.setMaxLength(Answer.MAX_TEXT);
    text.setHelperText(getTranslation("moderation.answers.text.help"));
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setWidthFull();
    preview.getElement().setAttribute("role", "status");
    told.getElement().setAttribute("role", "status");
    go.icon("check").onClick(this::apply);
    scope.addValueChangeListener(e -> showPreview());
    status.addValueChangeListener(e -> showPreview());
    text.addValueChangeListener(e -> showPreview());
    replace.addValueChangeListener(e -> showPreview());
    var choices = new Div(status, template);
    choices.addClassName("answer-choices");
    add(
        new H2(getTranslation("moderation.answers.form")),
        told,
        problems,
        scope,
        choices,
        text,
        replace,
        preview,
        go);
  }

  private void fillTemplates() {
    var templates = desk.wordings().list(staff, Wording.Kind.ANSWER);
    template.setLabel(getTranslation("moderation.answers.template"));
    template.setItems(templates);
    template.setItemLabelGenerator(Wording::title);
    template.setVisible(!templates.isEmpty());
    template.addValueChangeListener(e -> {
      if (e.getValue() != null) {
        text.setValue(e.getValue().body());
      }
    });
  }

  private String scopeLabel(AnswerModel.Scope value) {
    var number = Integer.toString(model.targets(value).size());
    var label = getTranslation("moderation.answers.scope." + value.name());
    return value == AnswerModel.Scope.ONE ? label : label + ": " + number;
  }

  /** Calls the listener after something was changed. */
  void onDone(Runnable listener) {
    done = listener;
  }

  /** Draws the numbers as the list has them now. */
  void show() {
    scope.setItemLabelGenerator(this::scopeLabel);
    showPreview();
  }

  private AnswerPlan plan() {
    return new AnswerPlan(
        model.targets(scope.getValue()), status.getValue(), text.getValue(), replace.getValue());
  }

  private void showPreview() {
    var outcome = desk.answers().preview(staff, procedure.id(), plan());
    preview.setText(words("moderation.answers.preview", outcome));
    go.setText(getTranslation("moderation.answers.go", outcome.number()));
    go.setEnabled(outcome.number() > 0);
  }

  private String words(String key, Outcome outcome) {
    var sentences = new ArrayList<String>();
    sentences.add(getTranslation(key, outcome.number()));
    outcome
        .skipped()
        .forEach((why, n) -> sentences.add(getTranslation("moderation.skipped." + why, n)));
    return String.join(" ", sentences);
  }

  private void apply() {
    told.removeAll();
    problems.guard(() -> {
      var outcome = desk.answers().answer(staff, procedure.id(), plan());
      told.add(new Note(Note.Kind.OK, words("moderation.answers.done", outcome)));
      text.clear();
      template.clear();
      scope.setValue(AnswerModel.Scope.ONE);
      done.run();
    });
  }
}
