package org.planrunde.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A segmented control: radio buttons in one frame; the arrow keys move the choice. */
public final class Segments<T> extends Choice<T> {
  /** The label is spoken, not shown. */
  public Segments(String label) {
    super(label, false);
    addClassName("seg");
  }

  /** Adds a segment at the end. */
  public Segments<T> add(T value, String text) {
    addOption("seg-part", value, new Span(text));
    return this;
  }

  /** Adds a segment with an icon before the text. */
  public Segments<T> add(T value, String icon, String text) {
    addOption("seg-part", value, new Icon(icon), new Span(text));
    return this;
  }

  /** Chooses this segment; tells no listener. */
  public Segments<T> select(T value) {
    choose(Set.of(value));
    return this;
  }

  /** What is chosen now; empty before the first choice. */
  public Optional<T> selected() {
    return chosen().stream().findFirst();
  }

  /** Calls the listener whenever the person chooses. */
  public Registration addSelectionListener(Consumer<T> listener) {
    return onChoice(values -> values.forEach(listener));
  }
}
