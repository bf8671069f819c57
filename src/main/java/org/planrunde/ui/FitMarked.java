package org.planrunde.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.geo.Wgs84;
import tools.jackson.databind.JsonNode;

/** A place was marked, or a mark was moved. */
@DomEvent("fit-point")
public final class FitMarked extends ComponentEvent<FitCanvas> {
  /** Far outside any picture. */
  private static final double MOST_PIXELS = 1e6;

  private final FitCanvas.Side side;
  private final int index;
  private final transient Optional<Coordinate> place;

  public FitMarked(
      FitCanvas source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    side =
        detail.path("side").asString("").equals("picture")
            ? FitCanvas.Side.PICTURE
            : FitCanvas.Side.GROUND;
    index = detail.path("index").asInt(-1);
    place = read(detail.path("x"), detail.path("y"));
  }

  private Optional<Coordinate> read(JsonNode x, JsonNode y) {
    if (!x.isNumber() || !y.isNumber()) {
      return Optional.empty();
    }
    var at = new Coordinate(x.doubleValue(), y.doubleValue());
    var fits =
        side == FitCanvas.Side.GROUND
            ? Wgs84.isValid(at.x, at.y)
            : Math.abs(at.x) < MOST_PIXELS && Math.abs(at.y) < MOST_PIXELS;
    return fits ? Optional.of(at) : Optional.empty();
  }

  public FitCanvas.Side side() {
    return side;
  }

  /** Which pair, counted from 0; one more than there are means a new one. May be any number. */
  public int index() {
    return index;
  }

  /** Where; empty if the browser sent something that is no place. */
  public Optional<Coordinate> place() {
    return place;
  }
}
