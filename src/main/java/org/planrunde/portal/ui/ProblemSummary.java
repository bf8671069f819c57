package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.planrunde.kernel.Problem;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;

/** What is not fit yet, above the form: each line names its field and leads to it. */
final class ProblemSummary extends Div {
  private final Consumer<FormField> lead;

  ProblemSummary(Consumer<FormField> lead) {
    this.lead = lead;
    addClassName("form-problems");
  }

  /** Shows these in the order of the page, and no others. */
  void show(List<Problem> problems) {
    removeAll();
    if (problems.isEmpty()) {
      return;
    }
    var fieldsOnly = problems.stream().allMatch(p -> FormField.of(p).isPresent());
    var heading = fieldsOnly ? "portal.form.problems" : "portal.form.refused";
    var note = new Note(Note.Kind.ERROR, getTranslation(heading), "");
    problems.stream()
        .sorted(Comparator.comparingInt(p -> FormField.of(p).map(Enum::ordinal).orElse(-1)))
        .forEach(problem -> note.with(line(problem)));
    add(note);
    scrollIntoView();
    Parts.focus(this);
  }

  private Component line(Problem problem) {
    var sentence = Problems.sentence(problem, this);
    return FormField.of(problem)
        .<Component>map(field -> link(field, sentence))
        .orElseGet(() -> new Paragraph(sentence));
  }

  private ActionButton link(FormField field, String sentence) {
    var words = getTranslation("portal.form.problem", getTranslation(field.label()), sentence);
    return ActionButton.text(words).onClick(() -> lead.accept(field));
  }
}
