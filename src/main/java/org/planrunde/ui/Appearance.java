package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Changes theme, contrast and language in the browser and remembers them there for a year. */
@Tag("pr-appearance")
@JsModule("./components/pr-appearance.ts")
final class Appearance extends Component {
  /** {@code light}, {@code dark} or {@code system}. */
  void theme(String value) {
    getElement().callJsFunction("choose", "theme", value);
  }

  /** {@code normal}, {@code more} or {@code system}. */
  void contrast(String value) {
    getElement().callJsFunction("choose", "contrast", value);
  }

  /** Loads the same address again in another language. */
  void language(String tag) {
    getElement().callJsFunction("speak", tag);
  }
}
