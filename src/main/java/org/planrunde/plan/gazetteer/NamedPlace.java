package org.planrunde.plan.gazetteer;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.GeoFeature;
import org.planrunde.plan.LayerKind;

/**
 * A feature that has a name.
 *
 * @param name of the street, square or park
 * @param number of the house, or null if this is no address
 * @param street true for a street's line
 */
record NamedPlace(String name, @Nullable String number, Geometry place, boolean street) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NUMBER = 12;

  /**
   * Reads a feature of a layer: in plans what has a {@code name}, and addresses of the kind {@code
   * address}; in other GeoJSON addresses only. Empty if it is neither.
   */
  static Optional<NamedPlace> of(GeoFeature feature, LayerKind layer) {
    var place = feature.place().filter(it -> !it.isEmpty());
    if (place.isEmpty()) {
      return Optional.empty();
    }
    var properties = feature.properties();
    var kind = properties.getOrDefault("kind", "");
    if (layer == LayerKind.GEOJSON || kind.equals("address")) {
      return address(properties, place.get());
    }
    return text(properties, LONGEST_NAME, "name")
        .map(name -> new NamedPlace(name, null, place.get(), kind.equals("street")));
  }

  private static Optional<NamedPlace> address(Map<String, String> properties, Geometry place) {
    var street = text(properties, LONGEST_NAME, "addr:street", "street");
    var number =
        text(properties, LONGEST_NUMBER, "addr:housenumber", "housenumber", "number")
            .filter(it -> Character.isDigit(it.charAt(0)));
    return street.isEmpty() || number.isEmpty()
        ? Optional.empty()
        : Optional.of(new NamedPlace(street.get(), number.get(), place, false));
  }

  private static Optional<String> text(
      Map<String, String> properties, int longest, String... keys) {
    for (var key : keys) {
      var text = properties.getOrDefault(key, "").strip();
      if (!text.isEmpty() && text.length() <= longest) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
