package org.planrunde.portal.ui.dialogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.planrunde.kernel.RefusedException;

/** The small pieces that votes and comments share. */
final class Bits {
  private Bits() {}

  static Div div(String css, Component... content) {
    var div = new Div(content);
    div.addClassNames(css.split(" ", -1));
    return div;
  }

  static Span span(String css, String text) {
    var span = new Span(text);
    span.addClassNames(css.split(" ", -1));
    return span;
  }

  /** An empty line that is spoken when it is filled. */
  static Span status(String css) {
    var status = new Span();
    status.addClassNames(css.split(" ", -1));
    status.getElement().setAttribute("role", "status");
    return status;
  }

  /** Leads the keyboard to something that takes none by itself. */
  static void focus(HasElement target) {
    target.getElement().setAttribute("tabindex", "-1");
    target.getElement().callJsFunction("focus");
  }

  /** The first sentence of a refusal, in the language of a component. */
  static String sentence(RefusedException refused, Component speaker) {
    var message = refused.problems().getFirst().message();
    return speaker.getTranslation(message.key(), message.arguments().toArray());
  }
}
