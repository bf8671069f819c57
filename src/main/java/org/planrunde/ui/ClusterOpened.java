package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;

/** Somebody opened a group of pins that no deeper zoom would part. */
@DomEvent("map-cluster")
public final class ClusterOpened extends ComponentEvent<MapCanvas> {
  private final transient Optional<Envelope> bounds;

  public ClusterOpened(
      MapCanvas source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    this.bounds = MapGeometry.readBox(detail.path("bbox"));
  }

  /** Where the pins lie, in WGS 84; empty if the browser sent something else. */
  public Optional<Envelope> bounds() {
    return bounds;
  }
}
