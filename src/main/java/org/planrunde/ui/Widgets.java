package org.planrunde.ui;

import com.vaadin.flow.component.html.Span;

/** The smallest pieces that several widgets share. */
final class Widgets {
  private Widgets() {}

  /** Figures of equal width. */
  static Span number(String text) {
    var span = new Span(text);
    span.addClassName("num");
    return span;
  }

  /** Text for screen readers only. */
  static Span hidden(String text) {
    var span = new Span(text);
    span.addClassName("sr-only");
    return span;
  }

  static Span styled(String css, String text) {
    var span = new Span(text);
    span.addClassName(css);
    return span;
  }
}
