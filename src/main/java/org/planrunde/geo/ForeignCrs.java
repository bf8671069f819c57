package org.planrunde.geo;

import java.util.Locale;
import org.planrunde.geo.GeoJsonRejected.Reason;
import tools.jackson.core.JsonToken;

/** Refuses the {@code crs} member of the older GeoJSON unless it names WGS 84 or any will do. */
final class ForeignCrs {
  private ForeignCrs() {}

  static void check(JsonTokens tokens) {
    if (tokens.current() == JsonToken.VALUE_NULL) {
      return;
    }
    String name = readName(tokens);
    if (tokens.anySystem()) {
      tokens.remember(name);
    } else if (!isWgs84(name)) {
      throw tokens.reject(Reason.FOREIGN_CRS, GeometryBuilder.shorten(name));
    }
  }

  private static boolean isWgs84(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.endsWith("CRS84") || upper.matches(".*EPSG.*[:/]4326");
  }

  /** Any text under the key "name", as in {@code {"type":"name","properties":{"name":"…"}}}. */
  private static String readName(JsonTokens tokens) {
    String found = "?";
    if (tokens.current() != JsonToken.START_OBJECT) {
      return tokens.current() == JsonToken.VALUE_STRING ? tokens.text() : found;
    }
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      String key = tokens.text();
      JsonToken value = tokens.next();
      if (value == JsonToken.START_OBJECT) {
        found = readName(tokens);
      } else if (value == JsonToken.VALUE_STRING && (key.equals("name") || key.equals("href"))) {
        found = tokens.text();
      } else {
        tokens.skip();
      }
    }
    return found;
  }
}
