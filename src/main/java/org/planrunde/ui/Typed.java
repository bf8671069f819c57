package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Keeps what is typed in a field over a reload or a lost session, in the browser's tab alone.
 * Stands right behind its field.
 */
@Tag("pr-typed")
@JsModule("./components/pr-typed.ts")
public final class Typed extends Component {
  /** {@code name} tells this field from all others of the installation. */
  public Typed(String name) {
    getElement().setAttribute("name", name);
    getElement().setAttribute("hidden", true);
  }

  /** What was typed has arrived where it belongs. */
  public void forget() {
    getElement().callJsFunction("forget");
  }
}
