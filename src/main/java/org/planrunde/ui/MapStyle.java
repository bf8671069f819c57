package org.planrunde.ui;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the shapes of a {@link MapLayer} look by the value of one attribute, and its legend.
 *
 * @param attribute empty if all look alike
 * @param categories in the legend's order; the one for the empty value is for all others
 */
public record MapStyle(String attribute, List<Category> categories) {
  /**
   * Shapes with one value.
   *
   * @param paint the name of a colour in {@code map-style.css}, in lower case
   * @param stroke solid, dashed, dotted or none
   */
  public record Category(String value, String label, String paint, String stroke) {
    public Category {
      if (!paint.matches("[a-z]+") || !stroke.matches("[a-z]+")) {
        throw new IllegalArgumentException("no names: " + paint + ", " + stroke);
      }
    }
  }

  public MapStyle {
    categories = List.copyOf(categories);
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("attribute", attribute);
    var list = node.putArray("categories");
    categories.forEach(it ->
        list.addObject()
            .put("value", it.value())
            .put("label", it.label())
            .put("paint", it.paint())
            .put("stroke", it.stroke()));
    return node;
  }
}
