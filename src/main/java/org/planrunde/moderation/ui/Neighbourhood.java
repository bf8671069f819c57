package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Filter;
import org.planrunde.geo.Metric;
import org.planrunde.geo.PlaceParts;
import org.planrunde.geo.PlanGrid;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.MapPin;
import org.planrunde.ui.PinShape;
import org.planrunde.ui.PinStyle;

/** Where a contribution points to, on a small map with what is public around it. */
final class Neighbourhood extends Div {
  /** Half the width of the square that is shown and counted. */
  private static final double METRES = 60;

  private static final double MARGIN = 0.1;

  private final Procedure procedure;
  private final Contributions contributions;
  private final MapCanvas map = new MapCanvas();
  private final Paragraph words = new Paragraph();
  private String shown = "";

  Neighbourhood(Procedure procedure, Contributions contributions, List<MapLayer> layers) {
    this.procedure = procedure;
    this.contributions = contributions;
    addClassName("nearby");
    map.addClassNames("small-map");
    map.setQuiet(true);
    map.setLabel(getTranslation("moderation.nearby"));
    map.setLayers(layers);
    map.setArea(procedure.area());
    map.setPinStyles(
        procedure.categories().stream()
            .map(c ->
                new PinStyle(
                    c.key(),
                    c.label(),
                    PinShape.valueOf(c.shape().toUpperCase(Locale.ROOT)),
                    c.icon()))
            .toList());
    if (procedure.published()) {
      map.setFeed("/api/v1/procedures/" + procedure.slug() + "/pins");
    }
    words.addClassName("sm");
    add(Words.heading(getTranslation("moderation.nearby")), map, words);
  }

  void show(Contribution c) {
    if (!shown.isEmpty()) {
      map.removePin(shown);
      shown = "";
    }
    var point = Optional.ofNullable(c.place()).flatMap(PlaceParts::pin);
    map.setVisible(point.isPresent());
    words.setText(
        point.map(this::neighbours).orElseGet(() -> getTranslation("moderation.nearby.none")));
    point.ifPresent(p -> pin(c, p));
  }

  private void pin(Contribution c, Point point) {
    var category = c.category();
    var place = c.place();
    shown = c.id().toString();
    map.addPin(
        new MapPin(
            shown,
            c.code(),
            Words.title(c),
            category == null ? "" : category,
            false,
            point,
            place instanceof Point ? null : place));
    map.select(shown);
    var box = Metric.boxAround(point, METRES);
    if (place != null && PlaceParts.several(place)) {
      box.expandToInclude(place.getEnvelopeInternal());
      box.expandBy(box.getWidth() * MARGIN, box.getHeight() * MARGIN);
    }
    map.fit(box);
  }

  private String neighbours(Point point) {
    var near = Filter.ALL.within(Metric.boxAround(point, METRES));
    return getTranslation(
        "moderation.nearby.count",
        contributions.countPublic(procedure.id(), near),
        Math.round(2 * METRES));
  }

  /** The field of the lettered grid in which the contribution's place lies. */
  static Optional<String> field(Procedure procedure, Contribution c) {
    return Optional.ofNullable(c.place())
        .flatMap(PlaceParts::pin)
        .flatMap(p -> grid(procedure).flatMap(g -> g.field(p.getX(), p.getY())));
  }

  private static Optional<PlanGrid> grid(Procedure procedure) {
    Geometry area = procedure.area();
    return Optional.ofNullable(procedure.grid())
        .or(() -> Optional.ofNullable(area).map(PlanGrid::forArea));
  }
}
