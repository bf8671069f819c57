package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import tools.jackson.databind.JsonNode;

/** Somebody chose a pin in the scene. */
@DomEvent("scene-pin")
public final class ScenePinSelected extends ComponentEvent<SceneCanvas> {
  private final String id;

  public ScenePinSelected(
      SceneCanvas source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    id = MapText.shortText(detail.path("id"));
  }

  /** The id that the feed gave. */
  public String id() {
    return id;
  }
}
