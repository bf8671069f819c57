package org.planrunde.plan.ui;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.planrunde.identity.Staff;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerLooks;
import org.planrunde.plan.LayerStyle;
import org.planrunde.plan.Plans;

/**
 * Order and looks of the layers in a list: says what was done, and keeps the keyboard at the layer
 * though the list is drawn anew.
 */
final class LookDesk {
  private final Plans plans;
  private final LayerLooks looks;
  private final Supplier<Staff> staff;
  private final Runnable changed;
  private final Div said = new Div();
  private final Map<UUID, LookTools> rows = new HashMap<>();

  /** {@code changed} draws the list anew. */
  LookDesk(Plans plans, LayerLooks looks, Supplier<Staff> staff, Runnable changed) {
    this.plans = plans;
    this.looks = looks;
    this.staff = staff;
    this.changed = changed;
    said.addClassNames("sm", "muted");
    said.getElement().setAttribute("role", "status");
  }

  /** The sentence about the last change. */
  Div said() {
    return said;
  }

  /** The buttons of one layer. */
  LookTools tools(Layer layer) {
    var row = new LookTools(this, layer);
    rows.put(layer.id(), row);
    return row;
  }

  void move(Layer layer, boolean up) {
    var other = looks.move(staff.get(), layer.id(), up);
    var key = (other.isPresent() ? "plan.moved." : "plan.moved.end.") + (up ? "up" : "down");
    changed.run();
    said.setText(said.getTranslation(key, layer.label(), other.map(Layer::label).orElse("")));
    row(layer).ifPresent(it -> it.focusMove(up));
  }

  Map<String, List<String>> choices(Layer layer) {
    return plans.findContent(staff.get(), layer.id()).map(looks::choices).orElse(Map.of());
  }

  /** Throws if something is not fit. */
  void save(Layer layer, double opacity, Optional<LayerStyle> style) {
    looks.show(staff.get(), layer.id(), opacity, style);
    changed.run();
    said.setText(said.getTranslation("plan.look.saved", layer.label()));
    row(layer).ifPresent(LookTools::focusLook);
  }

  private Optional<LookTools> row(Layer layer) {
    return Optional.ofNullable(rows.get(layer.id()));
  }
}
