package org.planrunde.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to how layers lie on the maps: their order, how strongly they show, their style. */
@Service
public class LayerLooks {
  private final LayerStore store;

  LayerLooks(LayerStore store) {
    this.store = store;
  }

  /**
   * Lays a layer one higher or lower, as an administrator: over or under the next of those that lie
   * in the same place, on every map or on one procedure's; the ground stays below.
   *
   * @return the layer it changed places with; empty at the end of the order
   */
  @Transactional
  public Optional<Layer> move(Staff staff, UUID id, boolean up) {
    var layer = owned(staff, id);
    var order = new ArrayList<>(store.listBeside(layer));
    var at = order.stream().map(Layer::id).toList().indexOf(id);
    var to = up ? at + 1 : at - 1;
    if (at < 0 || to < 0 || to >= order.size()) {
      return Optional.empty();
    }
    var other = order.get(to);
    Collections.swap(order, at, to);
    store.order(order.stream().map(Layer::id).toList());
    return Optional.of(other);
  }

  /**
   * Changes how strongly a layer shows and how its features look, as an administrator.
   *
   * @param opacity 0 to 1
   * @param style ignored for layers that are pictures
   * @throws RefusedException if a field is not fit; nothing is stored then
   */
  @Transactional
  public void show(Staff staff, UUID id, double opacity, Optional<LayerStyle> style) {
    var layer = owned(staff, id);
    var problems = new ArrayList<Problem>();
    if (!(opacity >= 0 && opacity <= 1)) {
      problems.add(Problem.of("opacity", "plan.problem.opacity"));
    }
    var tidied = style.filter(_ -> layer.kind() == LayerKind.GEOJSON).map(LayerLooks::tidy);
    tidied.ifPresent(it -> problems.addAll(it.problems()));
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    store.update(id, layer.label(), opacity, layer.visible());
    tidied.ifPresent(it -> store.style(id, it));
  }

  private static LayerStyle tidy(LayerStyle style) {
    return new LayerStyle(
        style.attribute(),
        style.categories().stream()
            .map(it ->
                new LayerStyle.Category(
                    it.value(), PlainText.tidy(it.label()), it.paint(), it.stroke()))
            .toList());
  }

  /**
   * The attributes by which features can be told apart, each with its values. Takes a while for a
   * large layer: no member of staff is named, because their transaction would hold a connection of
   * the database for as long.
   *
   * @param shapes from {@link Plans#findContent(Staff, UUID)}
   */
  public Map<String, List<String>> choices(LayerContent shapes) {
    return FeatureValues.of(shapes.plain()).choices();
  }

  private Layer owned(Staff staff, UUID id) {
    var layer = store.find(id).orElseThrow(() -> new NotAllowedException(Role.ADMINISTRATOR));
    staff.require(Role.ADMINISTRATOR, layer.municipality());
    return layer;
  }
}
