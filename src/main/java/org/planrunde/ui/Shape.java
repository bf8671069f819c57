package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * A pin's head in a list: the shape in its colour with the glyph. Hidden from screen readers, so
 * its word must stand beside it.
 */
@Tag("pr-shape")
@JsModule("./components/pr-shape.ts")
public final class Shape extends Component {
  /** The shape with a lucide glyph, {@code size} CSS pixels wide. */
  public Shape(PinShape shape, String icon, int size) {
    getElement().setAttribute("shape", shape.name());
    getElement().setAttribute("icon", icon);
    getElement().setAttribute("size", Integer.toString(size));
  }

  /** The head of a pin style. */
  public Shape(PinStyle style, int size) {
    this(style.shape(), style.icon(), size);
  }
}
