package org.planrunde.opendata.masterportal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planrunde.plan.Layer;

/** Entries of a Masterportal's {@code services.json}. */
final class ServiceEntry {
  private static final List<Double> ORIGIN = List.of(-20037508.3428, 20037508.3428);
  private static final String GOOGLE = "google3857";

  private ServiceEntry() {}

  private static Map<String, Object> entry(String id, String name, String kind, String url) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", id);
    entry.put("name", name);
    entry.put("url", url);
    entry.put("typ", kind);
    return entry;
  }

  /** A file of features that the portal reads as a whole. */
  static Map<String, Object> geoJson(String id, String name, String url, String attribution) {
    var entry = entry(id, name, "GeoJSON", url);
    entry.put("format", "text/html");
    entry.put("version", "1.0");
    return end(entry, attribution);
  }

  /** A collection of OGC API Features, read by extent. */
  static Map<String, Object> collection(
      String id, String name, String root, String collection, String attribution) {
    var entry = entry(id, name, "OAF", root);
    entry.put("collection", collection);
    entry.put("crs", "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
    entry.put("bboxCrs", "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
    entry.put("limit", 1000);
    return end(entry, attribution);
  }

  private static Map<String, Object> end(Map<String, Object> entry, String attribution) {
    entry.put("gfiAttributes", "showAll");
    entry.put("layerAttribution", attribution.isEmpty() ? "nicht vorhanden" : attribution);
    entry.put("legend", false);
    entry.put("datasets", List.of());
    return entry;
  }

  /**
   * A layer of our maps; empty for what a portal cannot draw.
   *
   * @param base beginning of addresses, with a slash at its end
   */
  static Optional<Map<String, Object>> of(Layer layer, String base) {
    var id = layer.id().toString();
    var url = layer.url().startsWith("/") ? base + layer.url().substring(1) : layer.url();
    return switch (layer.kind()) {
      case GEOJSON -> Optional.of(geoJson(id, layer.label(), url, layer.attribution()));
      case WMS -> Optional.of(wms(layer, entry(id, layer.label(), "WMS", url)));
      case WMTS -> Optional.of(wmts(layer, entry(id, layer.label(), "WMTS", url)));
      case XYZ ->
          url.contains("{-y}")
              ? Optional.empty()
              : Optional.of(tiles(layer, entry(id, layer.label(), "WMTS", url), url));
      case TOWN_PLAN -> Optional.empty();
    };
  }

  private static Map<String, Object> wms(Layer layer, Map<String, Object> entry) {
    entry.put("layers", setting(layer, "layers", ""));
    entry.put("format", setting(layer, "format", "image/png"));
    entry.put("version", setting(layer, "version", "1.3.0"));
    entry.put("transparent", !layer.base());
    entry.put("singleTile", false);
    entry.put("tilesize", 512);
    return end(entry, layer.attribution());
  }

  private static Map<String, Object> wmts(Layer layer, Map<String, Object> entry) {
    entry.put("urls", entry.get("url"));
    entry.put("layers", setting(layer, "layers", ""));
    entry.put("tileMatrixSet", setting(layer, "matrixSet", "GoogleMapsCompatible"));
    entry.put("style", setting(layer, "style", "default"));
    entry.put("format", setting(layer, "format", "image/png"));
    return google(entry, layer.attribution());
  }

  /** Tiles by a template are a WMTS by REST to a portal. */
  private static Map<String, Object> tiles(Layer layer, Map<String, Object> entry, String url) {
    var template =
        url.replace("{s}", "a")
            .replace("{r}", "")
            .replace("{z}", "{TileMatrix}")
            .replace("{x}", "{TileCol}")
            .replace("{y}", "{TileRow}");
    entry.put("url", template);
    entry.put("urls", List.of(template));
    entry.put("layers", layer.id().toString());
    entry.put("tileMatrixSet", GOOGLE);
    entry.put("style", "default");
    entry.put("format", "image/png");
    return google(entry, layer.attribution());
  }

  private static Map<String, Object> google(Map<String, Object> entry, String attribution) {
    entry.put("version", "1.0.0");
    entry.put("coordinateSystem", "EPSG:3857");
    entry.put("origin", ORIGIN);
    entry.put("resLength", 20);
    entry.put("requestEncoding", "REST");
    entry.put("optionsFromCapabilities", false);
    entry.put("transparent", true);
    entry.put("tileSize", "256");
    return end(entry, attribution);
  }

  private static String setting(Layer layer, String key, String otherwise) {
    return layer.service().getOrDefault(key, otherwise);
  }
}
