package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Optional;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.SceneView;
import tools.jackson.databind.JsonNode;

/** Somebody pointed at a surface of the scene. */
@DomEvent("scene-hit")
public final class SceneHit extends ComponentEvent<SceneCanvas> {
  /** What was pointed at; nothing of it is checked but its form. */
  public record Hit(
      ScenePlace at,
      double east,
      double north,
      double up,
      String object,
      String source,
      double above,
      SceneView view) {}

  private final transient Optional<Hit> hit;

  public SceneHit(
      SceneCanvas source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    hit = SceneJson.readHit(detail);
  }

  /** Empty if the browser sent something else. */
  public Optional<Hit> hit() {
    return hit;
  }
}
