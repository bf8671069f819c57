package org.planrunde.plan.service;

/** The kinds of services that are read. */
public enum ServiceType {
  /** Pictures of any part of the map (OGC Web Map Service 1.1.1 and 1.3.0). */
  WMS,
  /** Pictures in tiles (OGC Web Map Tile Service 1.0.0). */
  WMTS,
  /** Shapes (OGC Web Feature Service 2.0, also 1.1.0). */
  WFS,
  /** Shapes (OGC API Features). */
  FEATURES,
  /** What a registry lists and the house does not read. */
  OTHER;

  /**
   * True if the server fetches its shapes and keeps them; false if browsers ask it for pictures.
   */
  public boolean isFetched() {
    return this == WFS || this == FEATURES;
  }
}
