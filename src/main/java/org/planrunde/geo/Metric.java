package org.planrunde.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.geodesic.Geodesic;

/**
 * Measures WGS 84 geometries (longitude, latitude) in metres.
 *
 * <p>Distances and offsets follow the geodesic on the ellipsoid (Karney, "Algorithms for
 * geodesics", 2013). Areas and lengths are taken in the UTM zone of the geometry's centre, whose
 * scale is off by up to 0.04 % in length at the zone's middle and 0.1 % at its edge. Not for
 * geometries wider than a zone or across the date line. Thread-safe.
 */
public final class Metric {
  private static final int NO_SRID = 0;

  private Metric() {}

  /** The shortest way between two points on the ellipsoid, in metres. */
  public static double distance(Point a, Point b) {
    return Geodesic.WGS84.Inverse(a.getY(), a.getX(), b.getY(), b.getX()).s12;
  }

  /** The area of a geometry in square metres; 0 for points and lines. */
  public static double area(Geometry geometry) {
    return geometry.isEmpty() ? 0 : toPlane(geometry).getArea();
  }

  /** The length of lines or the outline of areas in metres; 0 for points. */
  public static double length(Geometry geometry) {
    return geometry.isEmpty() ? 0 : toPlane(geometry).getLength();
  }

  /** The point reached by going so many metres north, then east; negative is south and west. */
  public static Point metresNorthEast(Point from, double north, double east) {
    var turned = Geodesic.WGS84.Direct(from.getY(), from.getX(), 0, north);
    var reached = Geodesic.WGS84.Direct(turned.lat2, turned.lon2, 90, east);
    return Wgs84.point(reached.lon2, reached.lat2);
  }

  /** A box in degrees that holds every point within some metres of another point. */
  public static Envelope boxAround(Point centre, double metres) {
    Point northEast = metresNorthEast(centre, metres, metres);
    Point southWest = metresNorthEast(centre, -metres, -metres);
    // East is measured at the corner nearer to the pole, where a metre spans most degrees.
    double halfWidth = Math.max(northEast.getX() - centre.getX(), centre.getX() - southWest.getX());
    return new Envelope(
        centre.getX() - halfWidth, centre.getX() + halfWidth, southWest.getY(), northEast.getY());
  }

  /** A copy with fewer vertices that strays by about the given metres at most and stays valid. */
  public static Geometry simplify(Geometry geometry, double metres) {
    if (geometry.isEmpty()) {
      return geometry.copy();
    }
    CoordinateReferenceSystem zone = zoneOf(geometry);
    Geometry plane = Projections.convert(geometry, degrees(), zone, NO_SRID);
    Geometry simple = TopologyPreservingSimplifier.simplify(plane, metres);
    return Projections.convert(simple, zone, degrees(), Wgs84.SRID);
  }

  private static Geometry toPlane(Geometry geometry) {
    return Projections.convert(geometry, degrees(), zoneOf(geometry), NO_SRID);
  }

  private static CoordinateReferenceSystem degrees() {
    return Projections.epsg(Wgs84.SRID);
  }

  private static CoordinateReferenceSystem zoneOf(Geometry geometry) {
    Coordinate centre = geometry.getEnvelopeInternal().centre();
    return Projections.utmAround(centre.x, centre.y);
  }
}
