package org.planrunde.ui;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/**
 * Shows the key that does the same as the button it stands on. Hidden from screen readers; does not
 * register the key.
 */
@Tag("kbd")
public final class KeyHint extends HtmlComponent implements HasText {
  public KeyHint(String key) {
    setText(key);
    getElement().setAttribute("aria-hidden", "true");
  }
}
