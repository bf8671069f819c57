package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import tools.jackson.databind.JsonNode;

/** Somebody chose a pin. */
@DomEvent("map-pin")
public final class PinSelected extends ComponentEvent<MapCanvas> {
  private final String id;

  public PinSelected(
      MapCanvas source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    this.id = MapText.shortText(detail.path("id"));
  }

  /** The id as the browser sent it, at most 64 characters; look it up before trusting it. */
  public String id() {
    return id;
  }
}
