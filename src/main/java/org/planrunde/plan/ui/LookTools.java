package org.planrunde.plan.ui;

import com.vaadin.flow.component.html.Div;
import org.planrunde.plan.Layer;
import org.planrunde.ui.ActionButton;

/** Lays one layer higher or lower, and opens how it looks. */
final class LookTools extends Div {
  private final LookDesk desk;
  private final Layer layer;
  private final ActionButton up;
  private final ActionButton down;
  private final ActionButton look;
  private final Div place = new Div();

  LookTools(LookDesk desk, Layer layer) {
    this.desk = desk;
    this.layer = layer;
    addClassName("row-tools");
    place.addClassName("look-place");
    up = button("arrow-up", "plan.up.of").onClick(() -> desk.move(layer, true));
    down = button("arrow-down", "plan.down.of").onClick(() -> desk.move(layer, false));
    look = button("sliders-horizontal", "plan.look.of").onClick(this::toggle);
    look.getElement().setAttribute("aria-expanded", "false");
    // The ground lies below everything; an uploaded plan says on its own page how strongly it
    // shows.
    up.setVisible(!layer.base());
    down.setVisible(!layer.base());
    look.setVisible(!layer.isUploadedPlan());
    add(up, down, look);
  }

  private ActionButton button(String icon, String key) {
    return ActionButton.iconOnly(icon, getTranslation(key, layer.label())).small();
  }

  /** Where the form opens: a line of its own below the layer. */
  Div place() {
    return place;
  }

  void focusMove(boolean wasUp) {
    (wasUp ? up : down).focus();
  }

  void focusLook() {
    look.focus();
  }

  private void toggle() {
    boolean open = place.getComponentCount() == 0;
    place.removeAll();
    look.getElement().setAttribute("aria-expanded", String.valueOf(open));
    if (open) {
      var form = new LookForm(desk, layer, this::toggle);
      place.add(form);
      form.focus();
    } else {
      look.focus();
    }
  }
}
