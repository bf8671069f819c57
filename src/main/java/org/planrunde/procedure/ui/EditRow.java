package org.planrunde.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/** One entry that can be moved and removed; {@link EditRows} keeps it. */
abstract class EditRow extends Div {
  private static final Duration STEP = Duration.ofMinutes(15);

  private final Div tools = new Div();
  private Runnable changed = () -> {};

  EditRow(String css) {
    addClassNames("edit-row", css);
    getElement().setAttribute("role", "group");
    tools.addClassName("row-tools");
    add(tools);
  }

  /** Calls the action after each change by the person. */
  void onChange(Runnable action) {
    changed = action;
  }

  /** Tells the fields by which names their problems come. */
  abstract void number(String field, Problems problems);

  abstract void focus();

  final void addTools(ActionButton... buttons) {
    tools.add(buttons);
  }

  final TextField text(String key, String value, int longest) {
    var field = new TextField(getTranslation(key));
    field.setValue(value);
    field.setMaxLength(longest);
    return watched(field);
  }

  final TextArea area(String key, String value, int longest) {
    var field = new TextArea(getTranslation(key));
    field.setValue(value);
    field.setMaxLength(longest);
    return watched(field);
  }

  final DatePicker day(String key) {
    var field = new DatePicker(getTranslation(key));
    field.setLocale(getLocale());
    field.setI18n(Days.words(getLocale()));
    return watched(field);
  }

  final TimePicker time(String key) {
    var field = new TimePicker(getTranslation(key));
    field.setLocale(getLocale());
    field.setStep(STEP);
    return watched(field);
  }

  final <C extends Component & HasValue<?, ?> & HasSize> C watched(C field) {
    field.setWidthFull();
    field.addValueChangeListener(e -> changed.run());
    add(field);
    return field;
  }
}
