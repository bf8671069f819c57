package org.planrunde.ui;

import java.util.Map;
import org.locationtech.jts.geom.Point;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A round table with a name below it, for maps that give an overview.
 *
 * @param place WGS 84, longitude first
 * @param count the number on the table
 * @param mix how many of the count sit in which shape
 */
public record MapMarker(
    String id, String label, Point place, int count, Map<PinShape, Integer> mix, State state) {

  /** Whether one can take part: now, later or no more. */
  public enum State {
    RUNNING,
    SOON,
    DONE
  }

  public MapMarker {
    mix = Map.copyOf(mix);
  }

  ObjectNode json() {
    ObjectNode marker =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("label", label)
            .put("lon", place.getX())
            .put("lat", place.getY())
            .put("count", count)
            .put("state", state.name());
    marker.set("mix", RoundTable.mixJson(mix));
    return marker;
  }
}
