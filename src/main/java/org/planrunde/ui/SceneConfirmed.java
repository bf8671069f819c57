package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/** Somebody pressed Enter once more on the own place: it is where it should be. */
@DomEvent("scene-done")
public final class SceneConfirmed extends ComponentEvent<SceneCanvas> {
  public SceneConfirmed(SceneCanvas source, boolean fromClient) {
    super(source, fromClient);
  }
}
