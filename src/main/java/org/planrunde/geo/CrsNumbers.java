package org.planrunde.geo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compound numbers taken apart, and the names by which programs call systems without a number. */
final class CrsNumbers {
  private record Parts(int horizontal, int vertical) {}

  /** From the EPSG register; proj4j refuses these. */
  private static final Map<Integer, Parts> COMPOUNDS =
      Map.ofEntries(
          Map.entry(5554, new Parts(25831, 5783)),
          Map.entry(5555, new Parts(25832, 5783)),
          Map.entry(5556, new Parts(25833, 5783)),
          Map.entry(7409, new Parts(4258, 5730)),
          Map.entry(7415, new Parts(28992, 5709)),
          Map.entry(7416, new Parts(25832, 5799)),
          Map.entry(7417, new Parts(25833, 5799)),
          Map.entry(7423, new Parts(4258, 5621)),
          Map.entry(9286, new Parts(4258, 5709)),
          Map.entry(9422, new Parts(4258, 9389)),
          Map.entry(9924, new Parts(4258, 7837)),
          Map.entry(6697, new Parts(6668, 6695)));

  /** Numbers that programs gave to the web's map before EPSG did. */
  private static final Map<Integer, Integer> ALIASES =
      Map.of(900_913, 3857, 102_100, 3857, 102_113, 3857, 3785, 3857);

  private static final Map<String, Integer> NAMES = names();

  private CrsNumbers() {}

  static CrsName name(int number, int vertical, boolean authorityAxes) {
    int epsg = ALIASES.getOrDefault(number, number);
    Parts parts = COMPOUNDS.getOrDefault(epsg, new Parts(epsg, vertical));
    return new CrsName(parts.horizontal, parts.vertical, authorityAxes);
  }

  /** The number for a name, whatever its case, blanks, slashes and underscores. */
  static Optional<Integer> byName(String name) {
    return Optional.ofNullable(
        NAMES.get(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9+]", "")));
  }

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    put(names, 4326, "WGS84", "WGS1984", "GCSWGS1984");
    put(names, 4258, "ETRS89", "ETRS1989", "GCSETRS1989");
    put(names, 3857, "WGS84PSEUDOMERCATOR", "WGS1984WEBMERCATORAUXILIARYSPHERE");
    put(names, 3857, "WGS1984WEBMERCATOR", "POPULARVISUALISATIONCRSMERCATOR");
    for (int zone = 31; zone <= 33; zone++) {
      String utm = "UTMZONE" + zone + "N";
      put(names, 25_800 + zone, "ETRS1989" + utm, "ETRS89" + utm);
      put(names, 32_600 + zone, "WGS1984" + utm, "WGS84" + utm);
      put(names, zonePrefixed(zone), "ETRS1989" + utm + "ZEN", "ETRS89" + utm + "ZEN");
      put(names, zonePrefixed(zone), "ETRS1989UTMZONEN" + zone);
      put(names, 5620 + zone, "ETRS1989" + utm + "NZE", "ETRS89" + utm + "NZE");
    }
    for (int zone = 2; zone <= 5; zone++) {
      put(names, 31_464 + zone, "DHDN3DEGREEGAUSSZONE" + zone, "DHDNGAUSSKRUGERZONE" + zone);
      put(names, 31_464 + zone, "DHDN3DEGREEGAUSSKRUGERZONE" + zone);
    }
    put(names, 3068, "DHDNSOLDNERBERLIN");
    put(names, 21781, "CH1903", "CH1903LV03");
    put(names, 2056, "CH1903+", "CH1903+LV95");
    put(names, 28992, "RDNEW", "AMERSFOORTRDNEW");
    put(names, 3035, "ETRS1989LAEA", "ETRS89LAEAEUROPE", "ETRS89EXTENDEDLAEAEUROPE");
    return Map.copyOf(names);
  }

  private static void put(Map<String, Integer> names, int epsg, String... spellings) {
    for (String spelling : spellings) {
      names.put(spelling, epsg);
    }
  }

  /** The number of the UTM zone whose east values begin with the zone's number. */
  static int zonePrefixed(int zone) {
    return switch (zone) {
      case 31 -> 5649;
      case 32 -> 4647;
      default -> 5650;
    };
  }
}
