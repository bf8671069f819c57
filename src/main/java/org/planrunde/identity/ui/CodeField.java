package org.planrunde.identity.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;

/**
 * A field for a code of the app: figures come up on phones, the phone may offer the code, pasting
 * works. Spaces do not matter.
 */
final class CodeField extends TextField {
  private final Element input = new Element("input");

  CodeField(String label) {
    super(label);
    setWidthFull();
    // The text field has no word for the on-screen keyboard; it takes an input of ours.
    input.setAttribute("slot", "input").setAttribute("inputmode", "numeric");
    getElement().appendChild(input);
    getElement().setAttribute("autocomplete", "one-time-code");
    setAutocorrect(false);
    setRequiredIndicatorVisible(true);
  }

  /** Letters and figures instead of six figures. */
  void takeRecoveryCode(String label) {
    setLabel(label);
    input.setAttribute("inputmode", "text");
    getElement().setAttribute("autocomplete", "off");
  }

  /** The browser sends it under this name. */
  void asPartOfForm(String name) {
    getElement().setAttribute("name", name);
  }
}
