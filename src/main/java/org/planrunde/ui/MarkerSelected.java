package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import tools.jackson.databind.JsonNode;

/** Somebody chose a marker of an overview map. */
@DomEvent("map-marker")
public final class MarkerSelected extends ComponentEvent<MapCanvas> {
  private final String id;

  public MarkerSelected(
      MapCanvas source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    this.id = MapText.shortText(detail.path("id"));
  }

  /** The id as the browser sent it, at most 64 characters; look it up before trusting it. */
  public String id() {
    return id;
  }
}
