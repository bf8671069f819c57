package org.planrunde.plan;

import java.util.Map;
import java.util.UUID;
import org.planrunde.procedure.Procedure;

/**
 * Backgrounds of the Federal Agency for Cartography and Geodesy (BKG) that cover Germany and may be
 * used by everybody who names them. Off until somebody lays one on a map: this server then fetches
 * its tiles from {@code sgx.geodatenzentrum.de}.
 */
public enum ReadyBackground {
  /** The official web map of the federal states, coloured. */
  BASEMAP_COLOUR("wmts_basemapde", "de_basemapde_web_raster_farbe", "GLOBAL_WEBMERCATOR", 19),
  /** The same in grey, on which pins stand out. */
  BASEMAP_GREY("wmts_basemapde", "de_basemapde_web_raster_grau", "GLOBAL_WEBMERCATOR", 19),
  /** Official and free data, beyond the borders as well, coloured. */
  TOPPLUS_COLOUR("wmts_topplus_open", "web", "WEBMERCATOR", 18),
  /** The same in grey. */
  TOPPLUS_GREY("wmts_topplus_open", "web_grau", "WEBMERCATOR", 18);

  private static final String TILES = "https://sgx.geodatenzentrum.de/";

  private final String service;
  private final String layer;
  private final String url;
  private final int deepest;

  ReadyBackground(String service, String layer, String matrixSet, int deepest) {
    this.service = service;
    this.layer = layer;
    this.url =
        TILES + service + "/tile/1.0.0/" + layer + "/default/" + matrixSet + "/{z}/{y}/{x}.png";
    this.deepest = deepest;
  }

  /** Where its tiles are fetched. */
  public String url() {
    return url;
  }

  /** Whom to name; the year is that of the data, which is always the current one. */
  public String attribution(int year) {
    return service.equals("wmts_basemapde")
        ? "© GeoBasis-DE / BKG (" + year + ") CC BY 4.0, basemap.de"
        : "© BKG ("
            + year
            + ") dl-de/by-2-0, Datenquellen:"
            + " sgx.geodatenzentrum.de/web_public/gdz/datenquellen/datenquellen_topplusopen.html";
  }

  /** A layer of it for a procedure, or for all maps of its municipality. */
  public Layer layer(
      Procedure procedure, String label, int year, boolean everywhere, boolean visible) {
    return new Layer(
        UUID.randomUUID(),
        procedure.municipality(),
        everywhere ? null : procedure.id(),
        label,
        LayerKind.WMTS,
        url,
        Map.of("layers", layer, "maxZoom", Integer.toString(deepest)),
        attribution(year),
        1,
        visible,
        true);
  }
}
