package org.planrunde.plan.proxy;

import java.util.Locale;
import java.util.Map;
import org.planrunde.plan.service.ServiceAddress;

/**
 * Where the pictures of one layer lie, and how its service is asked for one. Addresses are made of
 * the layer's own settings and whole numbers alone.
 *
 * @param address a template with z, x and y, or the bare address of a WMS or WMTS
 * @param settings see {@code plan.Layer}
 * @param seeThrough false for a background, which covers everything
 */
public record PictureSource(
    Kind kind, String address, Map<String, String> settings, boolean seeThrough) {
  /** The deepest zoom at which tiles are asked for. */
  public static final int DEEPEST = 22;

  private static final int PIXELS = 256;

  /** Half the width of the world in metres of EPSG:3857. */
  private static final double HALF = 20_037_508.342789244;

  /** Beyond it the world is cut off. */
  private static final double NORTHMOST = 85;

  /** Pixels of the picture whose middle a place is; what lies near counts as well. */
  private static final int AROUND = 101;

  /** How the service is asked. */
  public enum Kind {
    /** By a template. */
    XYZ,
    /** By box. */
    WMS,
    /** By template or by key-value pairs. */
    WMTS
  }

  /** Keeps an own copy of the settings. */
  public PictureSource {
    settings = Map.copyOf(settings);
  }

  /** True if there is such a tile in the world's grid (Web Mercator, y from the north). */
  public static boolean isTile(int z, int x, int y) {
    return z >= 0 && z <= DEEPEST && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
  }

  /** True if there is such a place on a map in Web Mercator; degrees of WGS 84. */
  public static boolean isPlace(double longitude, double latitude, int zoom) {
    return Math.abs(longitude) <= 180
        && Math.abs(latitude) <= NORTHMOST
        && zoom >= 0
        && zoom <= DEEPEST;
  }

  /** The address of a tile that {@link #isTile}. */
  public String tile(int z, int x, int y) {
    return switch (kind) {
      case XYZ -> filled(z, x, y);
      case WMTS -> address.contains("{z}") ? filled(z, x, y) : wmts(z, x, y);
      case WMS -> wms(z, x, y);
    };
  }

  private String filled(int z, int x, int y) {
    return address
        .replace("{z}", Integer.toString(z))
        .replace("{x}", Integer.toString(x))
        .replace("{y}", Integer.toString(y))
        .replace("{-y}", Integer.toString((1 << z) - 1 - y))
        .replace("{r}", "")
        .replace("{s}", "abc".substring((x + y) % 3, (x + y) % 3 + 1));
  }

  private String wmts(int z, int x, int y) {
    return new ServiceAddress(address)
        .with(
            "SERVICE",
            "WMTS",
            "REQUEST",
            "GetTile",
            "VERSION",
            "1.0.0",
            "LAYER",
            setting("layers", ""),
            "STYLE",
            setting("style", "default"),
            "TILEMATRIXSET",
            setting("matrixSet", "GoogleMapsCompatible"),
            "FORMAT",
            setting("format", "image/png"),
            "TILEMATRIX",
            Integer.toString(z),
            "TILEROW",
            Integer.toString(y),
            "TILECOL",
            Integer.toString(x));
  }

  private String wms(int z, int x, int y) {
    double side = 2 * HALF / (1 << z);
    double west = x * side - HALF;
    double north = HALF - y * side;
    return new ServiceAddress(address)
        .with(
            "SERVICE",
            "WMS",
            "REQUEST",
            "GetMap",
            "VERSION",
            version(),
            "LAYERS",
            setting("layers", ""),
            "STYLES",
            "",
            "FORMAT",
            format(),
            "TRANSPARENT",
            seeThrough ? "TRUE" : "FALSE",
            system(),
            "EPSG:3857",
            "BBOX",
            box(west, north - side, west + side, north),
            "WIDTH",
            Integer.toString(PIXELS),
            "HEIGHT",
            Integer.toString(PIXELS));
  }

  /**
   * The address at which a WMS tells what lies at a place.
   *
   * @param longitude in degrees (WGS 84); all three are a place that {@link #isPlace}
   * @param zoom of the map on which somebody pointed there
   */
  public String info(double longitude, double latitude, int zoom) {
    double metres = 2 * HALF / PIXELS / (1 << zoom);
    double x = longitude / 180 * HALF;
    double y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)) / Math.PI * HALF;
    double reach = AROUND * metres / 2;
    boolean old = version().startsWith("1.1");
    var middle = Integer.toString(AROUND / 2);
    return new ServiceAddress(address)
        .with(
            "SERVICE",
            "WMS",
            "REQUEST",
            "GetFeatureInfo",
            "VERSION",
            version(),
            "LAYERS",
            setting("layers", ""),
            "QUERY_LAYERS",
            setting("layers", ""),
            "STYLES",
            "",
            "FORMAT",
            format(),
            "INFO_FORMAT",
            setting("infoFormat", "text/plain"),
            "FEATURE_COUNT",
            Integer.toString(PlaceInfo.MOST_FEATURES),
            system(),
            "EPSG:3857",
            "BBOX",
            box(x - reach, y - reach, x + reach, y + reach),
            "WIDTH",
            Integer.toString(AROUND),
            "HEIGHT",
            Integer.toString(AROUND),
            old ? "X" : "I",
            middle,
            old ? "Y" : "J",
            middle);
  }

  private String format() {
    return setting("format", seeThrough ? "image/png" : "image/jpeg");
  }

  private String version() {
    return setting("version", "1.3.0");
  }

  private String system() {
    return version().startsWith("1.1") ? "SRS" : "CRS";
  }

  private String setting(String name, String otherwise) {
    return settings.getOrDefault(name, otherwise);
  }

  /** East first: both versions have EPSG:3857 so. */
  private static String box(double west, double south, double east, double north) {
    return String.format(Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", west, south, east, north);
  }
}
