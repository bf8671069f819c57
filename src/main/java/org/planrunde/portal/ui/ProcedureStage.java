package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.contribution.Contribution;
import org.planrunde.geo.PlaceParts;
import org.planrunde.kernel.ContributionId;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Comparison;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.ViewChanged;

/** The map of a procedure, dressed for it, and the same in three dimensions. */
final class ProcedureStage extends Div {
  /** Around several places, so that pins have room: a share of their extent, and degrees. */
  private static final double MARGIN = 0.2;

  static final double LEAST_MARGIN = 0.0003;

  private final ProcedureServices doors;
  private final MapCanvas map = new MapCanvas();
  private final SceneSwitch sight;
  private @Nullable Envelope view;
  private @Nullable Comparison compared;

  ProcedureStage(ProcedureServices doors) {
    this.doors = doors;
    addClassName("stage");
    map.setLayersElsewhere();
    map.setComparable(true);
    sight = new SceneSwitch(doors, this);
    add(sight, map);
    add(sight.overlays());
  }

  /** The choice between map and scene. */
  SceneSwitch sight() {
    return sight;
  }

  MapCanvas map() {
    return map;
  }

  /** The part of the ground that is seen, once the browser has told. */
  @Nullable Envelope view() {
    return view;
  }

  void show(Procedure procedure) {
    view = null;
    compare(null);
    sight.of(procedure);
    map.setLabel(getTranslation("portal.map.of", procedure.name()));
    map.setLayers(doors.ground().layers(procedure));
    map.setArea(procedure.area());
    map.setGrid(PlaceWords.gridOf(procedure));
    map.setPinStyles(Looks.styles(procedure));
    map.setFeed("/api/v1/procedures/" + procedure.slug() + "/pins");
    var area = procedure.area();
    if (area != null) {
      map.fit(area.getEnvelopeInternal());
    }
  }

  /** Marks a contribution, also one that the map shows in a group only, with all its places. */
  void select(Contribution said) {
    PinOf.of(said).ifPresent(map::addPin);
    map.select(said.id().toString());
    sight.scene().ifPresent(scene -> scene.select(said.id().toString()));
    var place = said.place();
    if (place != null && PlaceParts.several(place)) {
      var box = place.getEnvelopeInternal();
      box.expandBy(
          Math.max(LEAST_MARGIN, box.getWidth() * MARGIN),
          Math.max(LEAST_MARGIN, box.getHeight() * MARGIN));
      map.fit(box);
    }
  }

  /** Marks nothing any more. */
  void unselect() {
    map.select(null);
    sight.scene().ifPresent(scene -> scene.select(null));
  }

  /** What stands side by side on the map; null if nothing does. */
  @Nullable Comparison compared() {
    return compared;
  }

  /** Shows two states side by side unless they are there already; null ends that. */
  void compare(@Nullable Comparison wanted) {
    if (!Objects.equals(wanted, compared)) {
      compared = wanted;
      map.setComparison(wanted);
    }
  }

  void onCompare(Consumer<@Nullable Comparison> listener) {
    map.addComparedListener(event -> {
      compared = event.states().orElse(null);
      listener.accept(compared);
    });
  }

  void setFilter(String query) {
    map.setFilter(query);
    sight.scene().ifPresent(scene -> scene.setFilter(query));
  }

  void onPin(Consumer<Contribution> chosen) {
    map.addPinSelectedListener(event -> open(event.id(), chosen));
    sight.dress(scene -> scene.addPinSelectedListener(event -> open(event.id(), chosen)));
  }

  private void open(String id, Consumer<Contribution> chosen) {
    id(id).flatMap(doors.contributions()::findPublic).ifPresent(chosen);
  }

  void onView(Consumer<ViewChanged> moved) {
    map.addViewChangedListener(event -> {
      view = event.bounds().orElse(null);
      moved.accept(event);
    });
  }

  private static Optional<ContributionId> id(String text) {
    try {
      return Optional.of(new ContributionId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
