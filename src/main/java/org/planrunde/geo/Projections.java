package org.planrunde.geo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/** The proj4j side of conversions: x = east or longitude, y = north or latitude. Thread-safe. */
final class Projections {
  private static final Map<Integer, CoordinateReferenceSystem> BY_EPSG = new ConcurrentHashMap<>();
  private static final Map<Integer, CoordinateReferenceSystem> BY_ZONE = new ConcurrentHashMap<>();

  private Projections() {}

  static CoordinateReferenceSystem epsg(int code) {
    return BY_EPSG.computeIfAbsent(code, it -> new CRSFactory().createFromName("EPSG:" + it));
  }

  /** The UTM zone around a longitude, anywhere on the northern or southern half. */
  static CoordinateReferenceSystem utmAround(double longitude, double latitude) {
    int zone = (int) Math.clamp(Math.floor((longitude + 180) / 6) + 1, 1, 60);
    return BY_ZONE.computeIfAbsent(latitude < 0 ? -zone : zone, Projections::utm);
  }

  private static CoordinateReferenceSystem utm(int signedZone) {
    String parameters =
        "+proj=utm +zone=" + Math.abs(signedZone) + (signedZone < 0 ? " +south" : "");
    return new CRSFactory()
        .createFromParameters("UTM " + signedZone, parameters + " +ellps=GRS80 +units=m +no_defs");
  }

  static Geometry convert(
      Geometry geometry, CoordinateReferenceSystem from, CoordinateReferenceSystem to, int srid) {
    // Transforms keep scratch values, so each call has its own.
    CoordinateTransform transform = new CoordinateTransformFactory().createTransform(from, to);
    return new GeometryEditor(new GeometryFactory(new PrecisionModel(), srid))
        .edit(
            geometry,
            new GeometryEditor.CoordinateOperation() {
              @Override
              public Coordinate[] edit(Coordinate[] coordinates, Geometry part) {
                Coordinate[] result = new Coordinate[coordinates.length];
                for (int i = 0; i < result.length; i++) {
                  result[i] = convert(coordinates[i], transform);
                }
                return result;
              }
            });
  }

  private static Coordinate convert(Coordinate source, CoordinateTransform transform) {
    ProjCoordinate result = new ProjCoordinate();
    try {
      transform.transform(new ProjCoordinate(source.x, source.y), result);
    } catch (Proj4jException e) {
      throw new IllegalArgumentException("cannot be converted: " + source.x + ", " + source.y, e);
    }
    if (!Double.isFinite(result.x) || !Double.isFinite(result.y)) {
      throw new IllegalArgumentException("cannot be converted: " + source.x + ", " + source.y);
    }
    return new Coordinate(result.x, result.y);
  }
}
