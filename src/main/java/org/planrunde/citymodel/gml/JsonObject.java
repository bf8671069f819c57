package org.planrunde.citymodel.gml;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonToken;

/** One object of CityJSON as it is written. */
final class JsonObject {
  private final String key;
  private String type = "";
  private String parent = "";
  private boolean hasChildren;
  private final AttributesDraft attributes = new AttributesDraft();
  private final List<JsonGeometry> geometries = new ArrayList<>();

  private JsonObject(String key) {
    this.key = key;
  }

  /** Reads the object under the cursor. */
  static JsonObject read(String key, JsonCursor json, int mostPoints) {
    var object = new JsonObject(key);
    if (json.isAt(JsonToken.START_OBJECT)) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.next();
        switch (name) {
          case "type" -> object.type = json.string();
          case "attributes" -> object.readAttributes(json);
          case "parents" -> object.parent = firstOf(json);
          case "children" -> object.hasChildren = !firstOf(json).isEmpty();
          case "geometry" -> object.readGeometries(json, mostPoints);
          default -> json.skip();
        }
      }
    }
    return object;
  }

  private void readAttributes(JsonCursor json) {
    if (!json.isAt(JsonToken.START_OBJECT)) {
      return;
    }
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.next();
      boolean scalar = value != null && value.isScalarValue() && value != JsonToken.VALUE_NULL;
      switch (name) {
        case "function" -> attributes.function(scalar ? json.text() : "");
        case "roofType" -> attributes.roofType(scalar ? json.text() : "");
        case "measuredHeight", "height" -> attributes.height(json.number());
        case "storeysAboveGround" -> attributes.storeys(json.number());
        default -> {}
      }
      json.skip();
    }
  }

  private static String firstOf(JsonCursor json) {
    String first = "";
    if (json.isAt(JsonToken.START_ARRAY)) {
      for (var token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
        first = first.isEmpty() && token == JsonToken.VALUE_STRING ? json.text() : first;
        json.skip();
      }
    }
    return first;
  }

  private void readGeometries(JsonCursor json, int mostPoints) {
    if (json.isAt(JsonToken.START_ARRAY)) {
      while (json.next() != JsonToken.END_ARRAY) {
        if (json.isAt(JsonToken.START_OBJECT)) {
          geometries.add(JsonGeometry.read(json, mostPoints));
        }
      }
    }
  }

  boolean isInterior() {
    return GmlNames.INTERIOR.contains(type)
        || type.equals("BuildingStorey")
        || type.endsWith("Room")
        || (type.endsWith("Furniture") && !type.equals("CityFurniture"));
  }

  /** True for what is told apart from the object that it belongs to. */
  boolean isPart() {
    return GmlNames.PARTS.contains(type) && !parent.isEmpty();
  }

  /** True if its parts are told apart from it, or if it is one. */
  boolean isInPieces() {
    return hasChildren || isPart();
  }

  /** True if there is nothing of it but its parts. */
  boolean isOnlyParts() {
    return hasChildren && geometries.isEmpty();
  }

  /** Its own id, or that of the whole for a part. */
  String id() {
    return Attributes.shorten(isPart() ? parent : key);
  }

  CityKind kind() {
    return CityKind.named(type);
  }

  Attributes attributes() {
    return attributes.finish();
  }

  List<JsonGeometry> geometries() {
    return geometries;
  }
}
