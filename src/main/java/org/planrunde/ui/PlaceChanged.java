package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** The own pin, line or area was set, moved or taken back. */
@DomEvent("map-place")
public final class PlaceChanged extends ComponentEvent<MapCanvas> {
  private final transient Optional<Geometry> place;
  private final boolean inside;

  public PlaceChanged(
      MapCanvas source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    this.place = MapGeometry.read(detail.path("geometry"));
    this.inside = detail.path("inside").asBoolean(false);
  }

  /**
   * A point, line or polygon in WGS 84 with at most 200 corners; empty while too few corners are
   * set or if the browser sent something else. A polygon may cross itself.
   */
  public Optional<Geometry> place() {
    return place;
  }

  /** The browser's own view; whoever stores the place decides again. */
  public boolean inside() {
    return inside;
  }
}
