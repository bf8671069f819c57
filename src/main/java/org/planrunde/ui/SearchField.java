package org.planrunde.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** A text field with a magnifying glass; tells what to look for after a short pause in typing. */
public final class SearchField extends TextField {
  private static final int PAUSE_MILLIS = 350;

  /** The label is spoken; the placeholder says what can be found. */
  public SearchField(String label, String placeholder) {
    setAriaLabel(label);
    setPlaceholder(placeholder);
    setPrefixComponent(new Icon("search"));
    setClearButtonVisible(true);
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(PAUSE_MILLIS);
    setMaxLength(200);
    setWidthFull();
    addClassName("search");
  }

  /** Calls the listener with the trimmed words, empty if the field was cleared. */
  public Registration addSearchListener(Consumer<String> listener) {
    return addValueChangeListener(event -> listener.accept(event.getValue().strip()));
  }
}
