package org.planrunde.ui;

import com.vaadin.flow.component.html.Span;

/** A short word about a state, with an icon so that it does not speak by colour alone. */
public final class Tag extends Span {
  /** The meaning, which decides colour and icon. */
  public enum Kind {
    OK("ok", "check"),
    WARN("warn", "triangle-alert"),
    ERROR("err", "circle-alert"),
    INFO("info", "info"),
    ACCENT("acc", ""),
    PLAIN("plain", "");

    private final String css;
    private final String icon;

    Kind(String css, String icon) {
      this.css = css;
      this.icon = icon;
    }
  }

  /** A tag with the usual icon of its kind. */
  public Tag(Kind kind, String text) {
    this(kind, kind.icon, text);
  }

  /** A tag with an icon of its own; an empty name means none. */
  public Tag(Kind kind, String icon, String text) {
    addClassNames("tag", kind.css);
    if (!icon.isEmpty()) {
      add(new Icon(icon));
    }
    add(new Span(text));
  }
}
