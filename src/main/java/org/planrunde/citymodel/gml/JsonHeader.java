package org.planrunde.citymodel.gml;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import tools.jackson.core.JsonToken;

/** What a CityJSON text says once for all of its objects. */
record JsonHeader(
    String version, @Nullable String crs, Quantizing quantizing, JsonTemplates templates) {
  private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "2.0");

  /**
   * Reads the object under the cursor, all but its objects.
   *
   * @param vertices gets the vertices
   */
  static JsonHeader read(JsonCursor json, ModelLimits limits, Vertices vertices) {
    String type = "";
    String version = "";
    String crs = null;
    Quantizing quantizing = Quantizing.NONE;
    JsonTemplates templates = JsonTemplates.none();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.next();
      switch (name) {
        case "type" -> type = json.string();
        case "version" -> version = json.string();
        case "metadata" -> crs = readCrs(json);
        case "transform" -> quantizing = Quantizing.read(json);
        case "vertices" -> vertices.read(json);
        case "geometry-templates" -> templates = JsonTemplates.read(json, limits);
        default -> json.skip();
      }
    }
    check(type, version);
    return new JsonHeader(version, crs, quantizing, templates);
  }

  private static void check(String type, String version) {
    if (!type.equals("CityJSON")) {
      throw new ModelRefused(Reason.NOT_A_CITY_MODEL, type.isEmpty() ? "JSON" : type);
    }
    if (version.length() < 3 || !VERSIONS.contains(version.substring(0, 3))) {
      throw new ModelRefused(Reason.VERSION, "CityJSON " + version);
    }
  }

  private static @Nullable String readCrs(JsonCursor json) {
    String crs = null;
    if (json.isAt(JsonToken.START_OBJECT)) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        boolean text = json.next() == JsonToken.VALUE_STRING;
        if (text && name.equals("referenceSystem") && !json.text().isBlank()) {
          crs = json.text();
        }
        json.skip();
      }
    }
    return crs;
  }
}
