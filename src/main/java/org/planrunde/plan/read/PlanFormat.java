package org.planrunde.plan.read;

/** What a file turned out to be, told by its content and not by its name. */
public enum PlanFormat {
  /** Features as text (RFC 7946 and the older kind). */
  GEOJSON,
  /** One or more Shapefiles in a zip archive. */
  SHAPEFILE,
  /** A database file of OGC GeoPackage. */
  GEOPACKAGE,
  /** A German land-use plan, plain or in a zip archive. */
  XPLAN,
  /** Features as a WFS answers them (GML 3). */
  GML
}
