package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.function.Supplier;

/** A button in the bar and the panel that opens below it. */
final class BarMenu {
  private BarMenu() {}

  /**
   * Hangs the panel on the button; the panel is added to the same parent by Flow itself. Its
   * content is made when it is opened first: few people open it, and it would weigh on every
   * session.
   */
  static Button of(Button button, String label, Supplier<Component> content) {
    var panel = new Popover();
    panel.setTarget(button);
    panel.setPosition(PopoverPosition.BOTTOM_END);
    panel.setAriaLabel(label);
    panel.addOpenedChangeListener(event -> {
      if (event.isOpened() && panel.getChildren().findAny().isEmpty()) {
        fill(panel, content.get());
      }
    });
    return button;
  }

  /** The keyboard goes in with the content: before, there was nothing to lead it to. */
  private static void fill(Popover panel, Component content) {
    content.getElement().setAttribute("tabindex", "-1");
    panel.add(content);
    content.getElement().callJsFunction("focus");
  }

  /** A quiet button with icon and text. */
  static Button tool(String icon, String text) {
    return ActionButton.text(text).icon(icon);
  }
}
