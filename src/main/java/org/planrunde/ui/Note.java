package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A notice in the flow of the page: an icon, a sentence, perhaps something to do. */
public final class Note extends Div {
  /** The meaning, which decides colour and icon. */
  public enum Kind {
    PLAIN("plain", "file-text"),
    INFO("i", "info"),
    HINT("y", "lightbulb"),
    OK("ok", "circle-check"),
    WARN("w", "triangle-alert"),
    ERROR("e", "circle-alert");

    private final String css;
    private final String icon;

    Kind(String css, String icon) {
      this.css = css;
      this.icon = icon;
    }
  }

  private final Div body = new Div();

  /** A notice without a heading. */
  public Note(Kind kind, String text) {
    this(kind, "", text);
  }

  /** A notice with a heading; an error is spoken at once. */
  public Note(Kind kind, String title, String text) {
    addClassNames("note", kind.css);
    if (kind == Kind.ERROR) {
      getElement().setAttribute("role", "alert");
    }
    body.addClassName("note-body");
    if (!title.isEmpty()) {
      body.add(Widgets.styled("note-title", title));
    }
    if (!text.isEmpty()) {
      body.add(Widgets.styled("note-text", text));
    }
    add(new Icon(kind.icon), body);
  }

  /** Adds something below the text, such as a button. */
  public Note with(Component... more) {
    body.add(more);
    return this;
  }
}
