package org.planrunde.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Problems;

/** The form of one step; tells its owner of each change and never saves by itself. */
abstract class StepForm extends Div {
  final Problems problems;
  private final Runnable changed;

  StepForm(Step step, Problems problems, Runnable changed) {
    this.problems = problems;
    this.changed = changed;
    addClassName("step-form");
    add(
        new H1(getTranslation(step.labelKey())),
        new Paragraph(getTranslation(step.labelKey() + ".lead")));
  }

  /**
   * The procedure with what the form says.
   *
   * @throws org.planrunde.kernel.RefusedException if it says something that is no procedure
   */
  abstract Procedure apply(Procedure procedure);

  /**
   * Stores what the form says, as whoever is signed in.
   *
   * @throws org.planrunde.kernel.RefusedException if it is not fit
   */
  Procedure save(SetupContext context, Procedure procedure) {
    return context.procedures().save(context.staff(), apply(procedure));
  }

  final void changed() {
    changed.run();
  }

  /** Puts problems of the field at the component, and tells of its changes. */
  final <C extends Component & HasValidationProperties & HasValue<?, ?>> C watched(
      String field, C component) {
    component.addValueChangeListener(e -> {
      if (e.isFromClient()) {
        changed();
      }
    });
    return problems.at(field, component);
  }

  final TextField text(String field, String value, int longest) {
    var text = new TextField(getTranslation("procedure." + field));
    text.setValue(value);
    text.setMaxLength(longest);
    text.setWidthFull();
    return watched(field, text);
  }

  final TextArea area(String field, String value, int longest) {
    var text = new TextArea(getTranslation("procedure." + field));
    text.setValue(value);
    text.setMaxLength(longest);
    text.setWidthFull();
    return watched(field, text);
  }
}
