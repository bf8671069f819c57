package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.planrunde.geo.Areas;
import org.planrunde.geo.PlaceParts;
import org.planrunde.geo.PlanGrid;
import org.planrunde.plan.gazetteer.Gazetteer;
import org.planrunde.plan.gazetteer.NamesAround;
import org.planrunde.procedure.Procedure;

/** Tells a place in words: the address or street, the field of the grid, inside or outside. */
final class PlaceWords {
  private final Procedure procedure;
  private final NamesAround names;
  private final Component speaker;
  private final @Nullable PlanGrid grid;

  PlaceWords(Procedure procedure, Gazetteer names, Component speaker) {
    this.procedure = procedure;
    this.names = names.around(procedure);
    this.speaker = speaker;
    this.grid = gridOf(procedure);
  }

  static @Nullable PlanGrid gridOf(Procedure procedure) {
    var area = procedure.area();
    var own = procedure.grid();
    return own != null || area == null ? own : PlanGrid.forArea(area);
  }

  /** The address or street of the first place, or a plain word for it. */
  String title(Geometry place) {
    return middle(place)
        .flatMap(names::tell)
        .orElseGet(() -> speaker.getTranslation("portal.place.marked"));
  }

  /** Such as "Feld E3 · im Beteiligungsgebiet". */
  String line(Geometry place) {
    var parts = new ArrayList<String>();
    field(place).ifPresent(f -> parts.add(speaker.getTranslation("portal.place.field", f)));
    var area = procedure.area();
    if (area != null) {
      parts.add(
          speaker.getTranslation(
              Areas.contains(area, place) ? "portal.place.inside" : "portal.place.outside"));
    }
    return String.join(" · ", parts);
  }

  Optional<String> field(Geometry place) {
    return grid == null
        ? Optional.empty()
        : middle(place).flatMap(p -> grid.field(p.getX(), p.getY()));
  }

  /** Where a contribution lies in a few words, if a street is near: "Lindenstraße 12 + 2". */
  Optional<String> brief(Geometry place) {
    var others = PlaceParts.of(place).size() - 1;
    return middle(place)
        .flatMap(names::tell)
        .map(name -> others < 1 ? name : speaker.getTranslation("portal.places.and", name, others));
  }

  private static Optional<Point> middle(Geometry place) {
    return PlaceParts.pin(place);
  }
}
