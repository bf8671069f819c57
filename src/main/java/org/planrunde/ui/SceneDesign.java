package org.planrunde.ui;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model that stands in a scene beside the town (binary glTF).
 *
 * @param variant the name of the whole that it is a part of; seen only while that is chosen
 * @param address where the browser finds it on our own server
 * @param longitude of its origin: degrees, WGS 84
 * @param latitude of its origin: degrees, WGS 84
 * @param above metres from the ground up to its origin
 * @param heading degrees clockwise by which it is turned; at 0 its x axis points east
 * @param scale metres for each of its units
 * @param clears corners, in its own metres east and north, of what is hidden of the town while it
 *     is seen; may be empty
 */
public record SceneDesign(
    String variant,
    String address,
    double longitude,
    double latitude,
    double above,
    double heading,
    double scale,
    List<List<Double>> clears) {
  ObjectNode json() {
    MapAddress.check(address);
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("variant", variant)
            .put("address", address)
            .put("above", above)
            .put("heading", heading)
            .put("scale", scale);
    node.putArray("at").add(longitude).add(latitude);
    var corners = node.putArray("clears");
    clears.forEach(corner -> corners.addArray().add(corner.getFirst()).add(corner.getLast()));
    return node;
  }
}
