package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.function.Consumer;

/** Filter chips with counts: radio buttons or checkboxes that look like chips. */
public final class Chips<T> extends Choice<T> {
  private Chips(String label, boolean several) {
    super(label, several);
    addClassName("chips");
  }

  /** Chips of which one is chosen; the label is spoken, not shown. */
  public static <T> Chips<T> single(String label) {
    return new Chips<>(label, false);
  }

  /** Chips of which any number is chosen; the label is spoken, not shown. */
  public static <T> Chips<T> multi(String label) {
    return new Chips<>(label, true);
  }

  /** Adds a chip. */
  public Chips<T> add(T value, String text) {
    addOption("chip", value, new Span(text));
    return this;
  }

  /** Adds a chip that says how many things it stands for. */
  public Chips<T> add(T value, String text, int count) {
    addOption("chip", value, new Span(text), countFor(value, Integer.toString(count)));
    return this;
  }

  /** Adds a chip with something small before the text, such as the shape of a category. */
  public Chips<T> add(T value, Component before, String text) {
    addOption("chip", value, before, new Span(text));
    return this;
  }

  /**
   * Changes the number on a chip that was added with one.
   *
   * @throws IllegalArgumentException if there is none
   */
  public void setCount(T value, int count) {
    showCount(value, Integer.toString(count));
  }

  /** Chooses these and no others; tells no listener. */
  public void select(Set<T> values) {
    choose(values);
  }

  /** What is chosen now. */
  public Set<T> selected() {
    return chosen();
  }

  /** Calls the listener whenever the person chooses. */
  public Registration addSelectionListener(Consumer<Set<T>> listener) {
    return onChoice(listener);
  }
}
