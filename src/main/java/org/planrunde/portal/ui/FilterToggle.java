package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.planrunde.ui.ActionButton;

/** Opens and closes the filters: a button with a word, and one for the narrow row of phones. */
final class FilterToggle {
  private final Component filters;
  private final ActionButton worded;
  private final ActionButton small;
  private Runnable opened = () -> {};

  /** The filters are open from the start if something is filtered. */
  FilterToggle(Component filters, boolean open) {
    this.filters = filters;
    var label = filters.getTranslation("portal.filter");
    worded = ActionButton.text(label).icon("sliders-horizontal").onClick(this::turn);
    worded.addClassName("wide-only");
    small = ActionButton.iconOnly("sliders-horizontal", label).onClick(this::turn);
    small.addClassNames("phone-filter", "narrow-only");
    show(open);
  }

  ActionButton worded() {
    return worded;
  }

  ActionButton small() {
    return small;
  }

  /** Calls the action whenever somebody opens the filters. */
  void onOpen(Runnable action) {
    opened = action;
  }

  private void turn() {
    show(!filters.isVisible());
    if (filters.isVisible()) {
      opened.run();
    }
  }

  private void show(boolean open) {
    filters.setVisible(open);
    for (var button : List.of(worded, small)) {
      button.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }
  }
}
