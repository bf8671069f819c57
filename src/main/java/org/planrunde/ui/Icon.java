package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** A line icon of the lucide set; hidden from screen readers, so a text must stand beside it. */
@Tag("pr-icon")
@NpmPackage(value = "lucide-static", version = "1.62.0")
@JsModule("./components/pr-icon.ts")
public final class Icon extends Component {
  /**
   * The icon with lucide's own name, which must be listed in {@code frontend/components/icons.ts}.
   */
  public Icon(String name) {
    getElement().setAttribute("name", name);
  }
}
