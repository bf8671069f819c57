package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/** Somebody pressed Enter on the own place: it is where it should be. */
@DomEvent("map-place-done")
public final class PlaceConfirmed extends ComponentEvent<MapCanvas> {
  public PlaceConfirmed(MapCanvas source, boolean fromClient) {
    super(source, fromClient);
  }
}
