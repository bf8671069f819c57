package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** A button in the bar and the panel that opens below it. */
final class BarMenu {
  private BarMenu() {}

  /** Hangs the panel on the button; the panel is added to the same parent by Flow itself. */
  static Button of(Button button, String label, Component... content) {
    var panel = new Popover(content);
    panel.setTarget(button);
    panel.setPosition(PopoverPosition.BOTTOM_END);
    panel.setAriaLabel(label);
    panel.setAutofocus(true);
    return button;
  }

  /** A quiet button with icon and text. */
  static Button tool(String icon, String text) {
    return ActionButton.text(text).icon(icon);
  }
}
