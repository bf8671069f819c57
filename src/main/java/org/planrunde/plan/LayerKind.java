package org.planrunde.plan;

/** How a layer reaches the map. */
public enum LayerKind {
  /** Tiles by a template with z, x and y. */
  XYZ,
  /** A Web Map Service. */
  WMS,
  /** A Web Map Tile Service, by template or key-value pairs. */
  WMTS,
  /** Vector features, by address or kept here. */
  GEOJSON,
  /** GeoJSON with the properties that the house's town plan painter understands. */
  TOWN_PLAN
}
