package org.planrunde.plan.read;

import org.locationtech.jts.geom.Geometry;

/** What the features of a layer are. */
public enum GeometryKind {
  /** No feature has a place. */
  NONE,
  /** Single or several points. */
  POINT,
  /** Lines. */
  LINE,
  /** Areas. */
  AREA,
  /** More than one of these. */
  MIXED;

  GeometryKind with(Geometry geometry) {
    GeometryKind kind =
        switch (geometry.getGeometryType()) {
          case "Point", "MultiPoint" -> POINT;
          case "LineString", "LinearRing", "MultiLineString" -> LINE;
          case "Polygon", "MultiPolygon" -> AREA;
          default -> MIXED;
        };
    return this == NONE || this == kind ? kind : MIXED;
  }
}
