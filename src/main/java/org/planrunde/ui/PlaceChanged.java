package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.PlaceParts;
import tools.jackson.databind.JsonNode;

/** The own places were set, moved or taken back. */
@DomEvent("map-place")
public final class PlaceChanged extends ComponentEvent<MapCanvas> {
  private final transient Optional<Geometry> place;
  private final boolean inside;
  private final int at;
  private final transient Optional<Placing> mode;

  public PlaceChanged(
      MapCanvas source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    this.place = MapGeometry.read(detail.path("geometry"));
    this.inside = detail.path("inside").asBoolean(false);
    var parts = place.map(PlaceParts::of).map(List::size).orElse(0);
    this.at = Math.clamp(detail.path("at").asInt(parts - 1), -1, parts - 1);
    var said = detail.path("mode").asString("");
    this.mode = Arrays.stream(Placing.values()).filter(m -> m.name().equals(said)).findFirst();
  }

  /**
   * At most ten points, lines and polygons in WGS 84 with at most 500 corners, one as itself and
   * more as {@link PlaceParts} joins them; empty while too few corners are set or if the browser
   * sent something else. A polygon may cross itself.
   */
  public Optional<Geometry> place() {
    return place;
  }

  /** Which of the places is being set, from 0; -1 while it is not complete. */
  public int at() {
    return at;
  }

  /** How the place being set is drawn. */
  public Optional<Placing> mode() {
    return mode;
  }

  /** The browser's own view; whoever stores the place decides again. */
  public boolean inside() {
    return inside;
  }
}
