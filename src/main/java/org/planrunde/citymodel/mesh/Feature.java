package org.planrunde.citymodel.mesh;

import org.planrunde.citymodel.gml.CityKind;

/**
 * What a viewer can ask about a triangle.
 *
 * @param height metres, as the source says or else from its lowest to its highest point
 * @param storeys above the ground, 0 if unknown
 * @param function the source's code or word, empty if unknown
 * @param roofType the source's code or word, empty if unknown
 */
public record Feature(
    String id, CityKind kind, float height, int storeys, String function, String roofType) {

  static Feature of(PlacedObject placed) {
    var attributes = placed.object().attributes();
    double measured = placed.bounds().high() - placed.bounds().low();
    double height = Double.isNaN(attributes.height()) ? measured : attributes.height();
    return new Feature(
        placed.object().id(),
        placed.object().kind(),
        (float) height,
        attributes.storeys(),
        attributes.function(),
        attributes.roofType());
  }
}
