package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Optional;
import org.locationtech.jts.geom.Point;
import tools.jackson.databind.JsonNode;

/** Somebody wants to write about a feature of a layer. */
@DomEvent("map-feature")
public final class FeatureChosen extends ComponentEvent<MapCanvas> {
  private final transient Optional<Point> at;

  public FeatureChosen(
      MapCanvas source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    this.at =
        MapGeometry.read(detail.path("at")).filter(Point.class::isInstance).map(Point.class::cast);
  }

  /** A point on it, WGS 84; empty if the browser sent something else. */
  public Optional<Point> at() {
    return at;
  }
}
