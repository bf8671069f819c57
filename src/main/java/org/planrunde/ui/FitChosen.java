package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import tools.jackson.databind.JsonNode;

/** A pair was chosen. */
@DomEvent("fit-choose")
public final class FitChosen extends ComponentEvent<FitCanvas> {
  private final int index;

  public FitChosen(
      FitCanvas source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    index = detail.path("index").asInt(-1);
  }

  /** Which pair, counted from 0. May be any number. */
  public int index() {
    return index;
  }
}
