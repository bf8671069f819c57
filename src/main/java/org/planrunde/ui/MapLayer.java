package org.planrunde.ui;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One layer of a map. A failing layer shows a sentence and leaves the rest of the map alone.
 *
 * @param id unique within the map
 * @param attribution plain text; markup is shown as typed
 * @param opacity 0 (not visible) to 1
 * @param base true: one of the exclusive ground maps; false: an overlay
 * @param toned true mutes a raster picture so that pins carry the contrast; false for aerial photos
 * @param summary what the layer shows, in words for whoever does not see it; may be empty
 * @param style how its shapes look; null for the plain look, and for pictures
 * @param legend the address here of a picture that explains it; empty if there is none
 * @param info the address here that tells what lies at a place; empty if nobody knows
 */
public record MapLayer(
    String id,
    String label,
    MapSource source,
    String attribution,
    double opacity,
    boolean visible,
    boolean base,
    boolean toned,
    int minZoom,
    int maxZoom,
    String summary,
    @Nullable MapStyle style,
    String legend,
    String info) {
  private static final int DEEPEST = 22;

  public MapLayer {
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("opacity 0 to 1: " + opacity);
    }
    if (minZoom < 0 || maxZoom > DEEPEST || minZoom > maxZoom) {
      throw new IllegalArgumentException("zoom 0 to " + DEEPEST);
    }
  }

  /** A layer in the plain look that only its summary explains. */
  public MapLayer(
      String id,
      String label,
      MapSource source,
      String attribution,
      double opacity,
      boolean visible,
      boolean base,
      boolean toned,
      int minZoom,
      int maxZoom,
      String summary) {
    this(
        id,
        label,
        source,
        attribution,
        opacity,
        visible,
        base,
        toned,
        minZoom,
        maxZoom,
        summary,
        null,
        "",
        "");
  }

  /** The layer as the browser reads it. */
  public ObjectNode json() {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("label", label)
            .put("attribution", attribution)
            .put("opacity", opacity)
            .put("visible", visible)
            .put("base", base)
            .put("toned", toned)
            .put("minZoom", minZoom)
            .put("maxZoom", maxZoom)
            .put("summary", summary);
    if (!legend.isEmpty()) {
      node.put("legend", legend);
    }
    if (!info.isEmpty()) {
      node.put("info", info);
    }
    node.set("source", source.json());
    if (style != null) {
      node.set("style", style.json());
    }
    return node;
  }
}
