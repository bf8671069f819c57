package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** While somebody fades between two variants of a scene, another one is seen more. */
@DomEvent("scene-variant")
public final class SceneVariantSeen extends ComponentEvent<SceneCanvas> {
  private final String variant;

  public SceneVariantSeen(
      SceneCanvas source, boolean fromClient, @EventData("event.detail.variant") String variant) {
    super(source, fromClient);
    this.variant = variant;
  }

  /** Its name, or {@link VariantChoice#TODAY}; may be anything, since a browser sent it. */
  public String variant() {
    return variant;
  }
}
