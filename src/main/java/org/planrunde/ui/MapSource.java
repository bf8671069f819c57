package org.planrunde.ui;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the pictures or shapes of a {@link MapLayer} come from; the browser asks there itself, and
 * servers of others only after its person agreed to each.
 */
public sealed interface MapSource {

  /** Tiles in Web Mercator; the address holds {@code {z}}, {@code {x}} and {@code {y}}. */
  record Xyz(String url) implements MapSource {
    public Xyz {
      MapAddress.check(url);
    }
  }

  /** A Web Map Service, asked in EPSG:3857. */
  record Wms(String url, String layers, String format, String version, boolean transparent)
      implements MapSource {
    public Wms {
      MapAddress.check(url);
    }
  }

  /**
   * A Web Map Tile Service with a matrix set in Web Mercator whose levels are the plain zoom
   * numbers. The address is either a template with {@code {TileMatrix}}, {@code {TileRow}} and
   * {@code {TileCol}} or the bare address of the service.
   */
  record Wmts(String url, String layer, String style, String tileMatrixSet, String format)
      implements MapSource {
    public Wmts {
      MapAddress.check(url);
    }
  }

  /** A GeoJSON file in WGS 84. */
  record GeoJsonAt(String url) implements MapSource {
    public GeoJsonAt {
      MapAddress.check(url);
    }
  }

  /** GeoJSON in WGS 84 that travels with the page; keep it under some 100 kB. */
  record GeoJsonText(String geoJson) implements MapSource {}

  /** A GeoJSON file painted as a town plan. */
  record TownPlan(String url) implements MapSource {
    public TownPlan {
      MapAddress.check(url);
    }
  }

  /** True if this server itself has it. */
  default boolean isOwn() {
    return switch (this) {
      case Xyz s -> isPath(s.url);
      case Wms s -> isPath(s.url);
      case Wmts s -> isPath(s.url);
      case GeoJsonAt s -> isPath(s.url);
      case GeoJsonText _ -> true;
      case TownPlan s -> isPath(s.url);
    };
  }

  private static boolean isPath(String url) {
    return url.startsWith("/") && !url.startsWith("//");
  }

  /** The source as the browser reads it. */
  default ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    return switch (this) {
      case Xyz s -> node.put("kind", "XYZ").put("url", s.url);
      case Wms s ->
          node.put("kind", "WMS")
              .put("url", s.url)
              .put("layers", s.layers)
              .put("format", s.format)
              .put("version", s.version)
              .put("transparent", s.transparent);
      case Wmts s ->
          node.put("kind", "WMTS")
              .put("url", s.url)
              .put("layers", s.layer)
              .put("style", s.style)
              .put("tileMatrixSet", s.tileMatrixSet)
              .put("format", s.format);
      case GeoJsonAt s -> node.put("kind", "GEOJSON").put("url", s.url);
      case GeoJsonText s -> node.put("kind", "GEOJSON").put("data", s.geoJson);
      case TownPlan s -> node.put("kind", "TOWN_PLAN").put("url", s.url);
    };
  }
}
