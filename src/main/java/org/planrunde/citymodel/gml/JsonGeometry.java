package org.planrunde.citymodel.gml;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** One geometry of CityJSON as it is written, with indices instead of coordinates. */
final class JsonGeometry {
  private static final int MATRIX = 16;

  final Boundaries boundaries;
  private String type = "";
  private double lod = 1;
  private @Nullable JsonNode semantics;
  private int template = -1;
  private final NumberList matrix = new NumberList(MATRIX);

  private JsonGeometry(int mostPoints) {
    this.boundaries = new Boundaries(mostPoints);
  }

  /** Reads the object under the cursor. */
  static JsonGeometry read(JsonCursor json, int mostPoints) {
    var geometry = new JsonGeometry(mostPoints);
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.next();
      switch (name) {
        case "type" -> geometry.type = json.string();
        case "lod" -> geometry.lod = level(json);
        case "boundaries" -> geometry.boundaries.read(json);
        case "semantics" -> geometry.semantics = json.tree();
        case "template" -> geometry.template = json.index();
        case "transformationMatrix" -> geometry.readMatrix(json);
        default -> json.skip();
      }
    }
    return geometry;
  }

  /** CityJSON 1.0 writes a number, later versions a text such as 2.2. */
  private static double level(JsonCursor json) {
    try {
      return Double.parseDouble(json.text());
    } catch (NumberFormatException e) {
      json.skip();
      return Double.NaN;
    }
  }

  private void readMatrix(JsonCursor json) {
    if (json.isAt(JsonToken.START_ARRAY)) {
      while (json.next() != JsonToken.END_ARRAY) {
        matrix.add(json.number());
      }
    }
  }

  boolean isInstance() {
    return type.equals("GeometryInstance");
  }

  boolean isSolid() {
    return type.endsWith("Solid");
  }

  boolean isSurfaces() {
    return isSolid() || type.equals("MultiSurface") || type.equals("CompositeSurface");
  }

  /** Its level of detail, with tenths; NaN if it is none. */
  double lod() {
    return lod;
  }

  int template() {
    return template;
  }

  NumberList matrix() {
    return matrix;
  }

  /** What a semantic surface says of one surface: its type's name, empty if nothing. */
  String meaning(int solid, int shell, int surface) {
    if (semantics == null) {
      return "";
    }
    JsonNode at = semantics.path("values");
    at = type.equals("MultiSolid") || type.equals("CompositeSolid") ? at.path(solid) : at;
    at = isSolid() ? at.path(shell) : at;
    at = at.path(surface);
    return at.isInt() ? semantics.path("surfaces").path(at.asInt()).path("type").asString("") : "";
  }
}
