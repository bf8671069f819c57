package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Somebody began to compare two states, chose others, or ended it. */
@DomEvent("map-compare")
public final class MapCompared extends ComponentEvent<MapCanvas> {
  private final transient Optional<Comparison> states;

  public MapCompared(
      MapCanvas source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    this.states =
        detail.path("left").isString() && detail.path("right").isString()
            ? Comparison.of(detail.path("left").stringValue(), detail.path("right").stringValue())
            : Optional.empty();
  }

  /** What is compared now; empty if nothing is, or if the browser sent something else. */
  public Optional<Comparison> states() {
    return states;
  }
}
