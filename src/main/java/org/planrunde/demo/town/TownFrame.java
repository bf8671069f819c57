package org.planrunde.demo.town;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The town's own frame: metres, x east and y <em>south</em> of a fixed point in ETRS89 / UTM zone
 * 32N (EPSG:25832).
 *
 * <p>The station has a second frame: u along the rails to the east, v towards the old town.
 * Thread-safe.
 */
public final class TownFrame {
  /** Easting of the local origin in EPSG:25832, metres. */
  public static final double ORIGIN_EAST = 560_000;

  /** Northing of the local origin in EPSG:25832, metres. */
  public static final double ORIGIN_NORTH = 5_760_000;

  /** Angle of the rails against east, clockwise, degrees. */
  public static final double RAIL_ANGLE = 24;

  private static final double STATION_X = 309;
  private static final double STATION_Y = -694;
  private static final double COS = Math.cos(Math.toRadians(RAIL_ANGLE));
  private static final double SIN = Math.sin(Math.toRadians(RAIL_ANGLE));
  private static final CoordinateTransform TO_WGS84 = transform();

  private TownFrame() {}

  private static CoordinateTransform transform() {
    var factory = new CRSFactory();
    return new CoordinateTransformFactory()
        .createTransform(factory.createFromName("EPSG:25832"), factory.createFromName("EPSG:4326"));
  }

  /** The local place of a station coordinate. */
  public static Coordinate uv(double u, double v) {
    return new Coordinate(STATION_X + u * COS - v * SIN, STATION_Y + u * SIN + v * COS);
  }

  /** The station coordinate of a local place: x is u, y is v. */
  public static Coordinate toUv(Coordinate local) {
    double x = local.x - STATION_X;
    double y = local.y - STATION_Y;
    return new Coordinate(x * COS + y * SIN, y * COS - x * SIN);
  }

  /** The local place in ETRS89 / UTM zone 32N (EPSG:25832): x is the easting, y the northing. */
  public static Coordinate toUtm(Coordinate local) {
    return new Coordinate(ORIGIN_EAST + local.x, ORIGIN_NORTH - local.y);
  }

  /** The local place in WGS 84: x is the longitude, y the latitude, in degrees. */
  public static Coordinate toWgs84(Coordinate local) {
    var utm = toUtm(local);
    var from = new ProjCoordinate(utm.x, utm.y);
    var to = new ProjCoordinate();
    synchronized (TO_WGS84) {
      TO_WGS84.transform(from, to);
    }
    return new Coordinate(to.x, to.y);
  }

  /** A copy of a local geometry in WGS 84, longitude first. */
  public static Geometry toWgs84(Geometry local) {
    var copy = local.copy();
    copy.apply(new ToWgs84());
    copy.setSRID(4326);
    return copy;
  }

  private static final class ToWgs84 implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence sequence, int i) {
      var to = toWgs84(new Coordinate(sequence.getX(i), sequence.getY(i)));
      sequence.setOrdinate(i, 0, to.x);
      sequence.setOrdinate(i, 1, to.y);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
