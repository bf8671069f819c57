package org.planrunde.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Questions about procedure areas and the places inside them. Thread-safe. */
public final class Areas {
  private Areas() {}

  /**
   * True if no part of a place lies outside an area; its boundary belongs to the area.
   *
   * <p>Unlike JTS' {@code contains} this holds for a line or point that lies wholly on the
   * boundary. An empty place is in no area. A collection is looked at part by part.
   */
  public static boolean contains(Geometry area, Geometry place) {
    if (place.isEmpty()) {
      return false;
    }
    return IntStream.range(0, place.getNumGeometries())
        .mapToObj(place::getGeometryN)
        .allMatch(area::covers);
  }

  /** The polygon of largest extent in degrees, looked for in all parts. */
  public static Optional<Polygon> largestPolygon(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>();
    geometry.apply(new PolygonExtracter(polygons));
    return polygons.stream()
        .filter(it -> !it.isEmpty())
        .max(Comparator.comparingDouble(Polygon::getArea));
  }

  /** A point on the geometry, well inside its largest polygon if it has one; empty if it is. */
  public static Optional<Point> labelPoint(Geometry geometry) {
    Geometry part = largestPolygon(geometry).<Geometry>map(it -> it).orElse(geometry);
    return Optional.ofNullable(InteriorPoint.getInteriorPoint(part))
        .map(it -> Wgs84.point(it.x, it.y));
  }
}
