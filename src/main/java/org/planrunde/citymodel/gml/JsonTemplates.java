package org.planrunde.citymodel.gml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Shapes of a CityJSON text that objects place, with vertices of their own in metres. */
record JsonTemplates(List<JsonGeometry> shapes, Vertices vertices) {
  private static final int MOST_SHAPES = 10_000;

  static JsonTemplates none() {
    return new JsonTemplates(List.of(), new Vertices(0));
  }

  static JsonTemplates read(JsonCursor json, ModelLimits limits) {
    var shapes = new ArrayList<JsonGeometry>();
    var vertices = new Vertices(limits.points());
    if (json.isAt(JsonToken.START_OBJECT)) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.next();
        switch (name) {
          case "templates" -> readShapes(json, limits, shapes);
          case "vertices-templates" -> vertices.read(json);
          default -> json.skip();
        }
      }
    }
    return new JsonTemplates(shapes, vertices);
  }

  private static void readShapes(JsonCursor json, ModelLimits limits, List<JsonGeometry> shapes) {
    if (json.isAt(JsonToken.START_ARRAY)) {
      while (json.next() != JsonToken.END_ARRAY) {
        if (json.isAt(JsonToken.START_OBJECT) && shapes.size() < MOST_SHAPES) {
          shapes.add(JsonGeometry.read(json, limits.points()));
        } else {
          json.skip();
        }
      }
    }
  }

  @Nullable JsonGeometry find(int index) {
    return index >= 0 && index < shapes.size() ? shapes.get(index) : null;
  }
}
