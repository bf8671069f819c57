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
import org.planrunde.procedure.Procedure;

/** Tells a place in words: the street, the field of the grid, inside or outside. */
final class PlaceWords {
  private final Procedure procedure;
  private final Streets streets;
  private final Component speaker;
  private final @Nullable PlanGrid grid;

  PlaceWords(Procedure procedure, Streets streets, Component speaker) {
    this.procedure = procedure;
    this.streets = streets;
    this.speaker = speaker;
    this.grid = gridOf(procedure);
  }

  static @Nullable PlanGrid gridOf(Procedure procedure) {
    var area = procedure.area();
    var own = procedure.grid();
    return own != null || area == null ? own : PlanGrid.forArea(area);
  }

  /** The nearest street, or a plain word for a place. */
  String title(Geometry place) {
    return middle(place)
        .flatMap(p -> streets.near(procedure, p))
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

  /** The street where a contribution lies, if one is near. */
  Optional<String> street(Geometry place) {
    return middle(place).flatMap(p -> streets.near(procedure, p));
  }

  private static Optional<Point> middle(Geometry place) {
    return PlaceParts.pin(place);
  }
}
