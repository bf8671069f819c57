package org.planrunde.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/** WGS 84 (EPSG:4326) with longitude first, in degrees, as in GeoJSON. */
public final class Wgs84 {
  /** The EPSG code that every geometry at the edges carries. */
  public static final int SRID = 4326;

  /** Makes geometries that carry {@link #SRID}. Thread-safe. */
  public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

  static final Envelope EUROPE = new Envelope(-11, 32, 35, 71.5);

  private Wgs84() {}

  /**
   * A point.
   *
   * @param longitude degrees east, -180 to 180
   * @param latitude degrees north, -90 to 90
   * @throws IllegalArgumentException if a value is not finite or out of range
   */
  public static Point point(double longitude, double latitude) {
    if (!isValid(longitude, latitude)) {
      throw new IllegalArgumentException("not in WGS 84: " + longitude + ", " + latitude);
    }
    return FACTORY.createPoint(new Coordinate(longitude, latitude));
  }

  /** True if both values are finite and in range. */
  public static boolean isValid(double longitude, double latitude) {
    return longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90;
  }

  /**
   * True if two numbers are likelier a latitude and a longitude than what they are taken for: they
   * fit only the other way round, or lie in Europe only the other way round. A guess.
   */
  public static boolean looksSwapped(double longitude, double latitude) {
    if (!isValid(longitude, latitude)) {
      return isValid(latitude, longitude);
    }
    return !EUROPE.contains(longitude, latitude) && EUROPE.contains(latitude, longitude);
  }
}
