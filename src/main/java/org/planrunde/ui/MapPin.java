package org.planrunde.ui;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One pin that is pushed to open maps, with the same fields as a feature of the feed.
 *
 * @param place WGS 84, longitude first
 * @param style the key of a {@link PinStyle}
 * @param badge true draws the tick of an answered pin
 * @param shape a line or area drawn under the pin, or null
 */
public record MapPin(
    String id,
    String code,
    String title,
    String style,
    boolean badge,
    Point place,
    @Nullable Geometry shape) {
  ObjectNode json() {
    ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature").put("id", id);
    feature.set("geometry", MapGeometry.write(place));
    ObjectNode properties = feature.putObject("properties");
    properties.put("code", code).put("title", title).put("category", style).put("badge", badge);
    if (shape != null) {
      properties.set("shape", MapGeometry.write(shape));
    }
    return feature;
  }
}
