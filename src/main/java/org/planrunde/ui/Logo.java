package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The product mark: a table with seven seats, one of them taken. Hidden from screen readers. */
@Tag("pr-logo")
@JsModule("./components/pr-logo.ts")
final class Logo extends Component {
  Logo() {
    getElement().setAttribute("aria-hidden", "true");
  }
}
