package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.Optional;
import org.planrunde.ui.Icon;

/** The small pieces that several residents' screens share. */
final class Parts {
  private Parts() {}

  static Div div(String css, Component... content) {
    var div = new Div(content);
    div.addClassNames(classes(css));
    return div;
  }

  static Span span(String css, String text) {
    var span = new Span(text);
    span.addClassNames(classes(css));
    return span;
  }

  static Span with(String icon, String text) {
    return new Span(new Icon(icon), new Span(text));
  }

  /** A link inside the application, followed without loading the page anew. */
  static Anchor link(String path, String text, String... css) {
    var link = new Anchor(path, text);
    link.getElement().setAttribute("router-link", "");
    link.addClassNames(css);
    return link;
  }

  /** A link with a chevron that leads back. */
  static Anchor back(String path, String text) {
    var link = link(path, "", "back");
    link.add(new Icon("chevron-left"), new Span(text));
    return link;
  }

  /** A text with empty lines as paragraphs. */
  static Component[] paragraphs(String text) {
    return Arrays.stream(text.split("\\n\\s*\\n"))
        .filter(part -> !part.isBlank())
        .map(part -> new Paragraph(part.strip()))
        .toArray(Component[]::new);
  }

  /** Lets a heading take the focus when the panel's content changes. */
  static void focus(HasElement heading) {
    heading.getElement().setAttribute("tabindex", "-1");
    heading.getElement().callJsFunction("focus");
  }

  /** Puts the focus into the first native field of a group of radio buttons or checkboxes. */
  static void focusFirstInput(Component group) {
    firstInput(group.getElement()).ifPresent(input -> input.callJsFunction("focus"));
  }

  private static Optional<Element> firstInput(Element from) {
    return from.getTag().equals("input")
        ? Optional.of(from)
        : from.getChildren()
            .filter(child -> !child.isTextNode())
            .flatMap(child -> firstInput(child).stream())
            .findFirst();
  }

  private static String[] classes(String css) {
    return css.isEmpty() ? new String[0] : css.split(" ", -1);
  }
}
