package org.planrunde.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Rows of the right height that hold the place of a list while it loads; says so in words. */
public final class SkeletonRows extends Div {
  private final Span words = new Span();

  /** Shows the usual sentence. */
  public SkeletonRows(int rows) {
    addClassName("skeleton");
    var status = new Div(new Icon("refresh-cw"), words);
    status.addClassName("skeleton-status");
    status.getElement().setAttribute("role", "status");
    add(status);
    words.setText(getTranslation("ui.loading"));
    for (int i = 0; i < rows; i++) {
      add(row());
    }
  }

  /** Says how far loading is. */
  public void setStatus(String text) {
    words.setText(text);
  }

  private static Div row() {
    var row = new Div(new Span(), new Div(new Span(), new Span(), new Span()));
    row.addClassName("skeleton-row");
    row.getElement().setAttribute("aria-hidden", "true");
    return row;
  }
}
