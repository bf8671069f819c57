package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;

/** The visible part of the map changed, or its pins arrived. */
@DomEvent("map-view")
public final class ViewChanged extends ComponentEvent<MapCanvas> {
  private final transient Optional<Envelope> bounds;
  private final int zoom;
  private final int shown;
  private final int total;

  public ViewChanged(
      MapCanvas source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    this.bounds = MapGeometry.readBox(detail.path("bbox"));
    this.zoom = detail.path("zoom").asInt(0);
    this.shown = Math.max(0, detail.path("shown").asInt(0));
    this.total = Math.max(0, detail.path("total").asInt(0));
  }

  /** The part not covered by a sheet, in WGS 84; empty if the browser sent something else. */
  public Optional<Envelope> bounds() {
    return bounds;
  }

  /** The whole zoom level. */
  public int zoom() {
    return zoom;
  }

  /** How many pins lie in view, as the feed said. */
  public int shown() {
    return shown;
  }

  /** How many pins match the filter anywhere, as the feed said. */
  public int total() {
    return total;
  }
}
