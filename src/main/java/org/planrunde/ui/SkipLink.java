package org.planrunde.ui;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A link that appears on focus and moves the focus to another place on the page. */
@Tag("pr-skip")
@JsModule("./components/pr-skip.ts")
public final class SkipLink extends HtmlComponent implements HasText {
  /** The target is the id of an element; it is made focusable if it is not. */
  public SkipLink(String text, String targetId) {
    setText(text);
    getElement().setAttribute("target", targetId);
  }

  /** Leads to the heading in the target, for a screen that has just come there. */
  void lead() {
    getElement().callJsFunction("lead", false);
  }

  /** The same if what had the focus is gone, for a screen that shows something else now. */
  void leadIfLost() {
    getElement().callJsFunction("lead", true);
  }
}
