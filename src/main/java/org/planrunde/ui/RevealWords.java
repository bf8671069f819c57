package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Names, in the language of the page, the button that shows what is typed in a password field.
 * Stands beside the fields, or beside the login form that makes one in the browser.
 */
@Tag("pr-reveal")
@JsModule("./components/pr-reveal.ts")
public final class RevealWords extends Component {
  /** For all password fields in the same parent. */
  public RevealWords() {
    getElement().setAttribute("label", getTranslation("ui.reveal"));
    getElement().setAttribute("hidden", true);
  }
}
