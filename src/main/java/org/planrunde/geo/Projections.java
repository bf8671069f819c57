package org.planrunde.geo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
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
  private static final int STEPS = 40;
  private static final Map<Integer, CoordinateReferenceSystem> BY_EPSG = new ConcurrentHashMap<>();
  private static final Map<Integer, CoordinateReferenceSystem> BY_ZONE = new ConcurrentHashMap<>();
  private static final Map<Integer, Envelope> PLANES = new ConcurrentHashMap<>();

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

  /** Converts between any two systems, without bounds. */
  static Geometry convert(
      Geometry geometry, CoordinateReferenceSystem from, CoordinateReferenceSystem to, int srid) {
    Raw raw = new Raw(from, to);
    return edit(geometry, raw::convert, srid);
  }

  /** Converts within the bounds of both systems. */
  static Geometry convert(Geometry geometry, KnownCrs from, KnownCrs to, boolean swapped) {
    Step step = new Step(from, to);
    return edit(geometry, it -> step.convert(it, swapped), to.epsg());
  }

  /** A copy with many more vertices, so that bent sides stay inside of its converted box. */
  static Geometry densify(Geometry box) {
    Envelope size = box.getEnvelopeInternal();
    double step = Math.max(size.getWidth(), size.getHeight()) / STEPS;
    return step > 0 && Double.isFinite(step) ? Densifier.densify(box, step) : box;
  }

  private static Geometry edit(Geometry geometry, UnaryOperator<Coordinate> change, int srid) {
    return new GeometryEditor(new GeometryFactory(new PrecisionModel(), srid))
        .edit(
            geometry,
            new GeometryEditor.CoordinateOperation() {
              @Override
              public Coordinate[] edit(Coordinate[] coordinates, Geometry part) {
                Coordinate[] result = new Coordinate[coordinates.length];
                for (int i = 0; i < result.length; i++) {
                  result[i] = change.apply(coordinates[i]);
                }
                return result;
              }
            });
  }

  /** The box of a system in its own numbers: what lies outside of it was never in it. */
  private static Envelope box(KnownCrs crs) {
    if (crs.degrees()) {
      return crs.bounds();
    }
    return PLANES.computeIfAbsent(
        crs.epsg(),
        code -> {
          Geometry box = densify(Wgs84.FACTORY.toGeometry(crs.bounds()));
          return convert(box, epsg(Wgs84.SRID), epsg(code), code).getEnvelopeInternal();
        });
  }

  /** One conversion under way; keeps scratch values, so it is for one thread and short. */
  static final class Step {
    private final Raw raw;
    private final Envelope fromBox;
    private final Envelope toBox;
    private final boolean same;

    Step(KnownCrs from, KnownCrs to) {
      this.raw = new Raw(epsg(from.epsg()), epsg(to.epsg()));
      this.fromBox = box(from);
      this.toBox = box(to);
      this.same = from.epsg() == to.epsg();
    }

    Coordinate convert(Coordinate pair, boolean swapped) {
      Coordinate source = swapped ? new Coordinate(pair.y, pair.x, pair.getZ()) : pair;
      requireInside(source, fromBox);
      Coordinate result =
          same ? new Coordinate(source.x, source.y, source.getZ()) : raw.convert(source);
      requireInside(result, toBox);
      return result;
    }

    private static void requireInside(Coordinate c, Envelope box) {
      // Also refuses what is not a number.
      if (!box.contains(c)) {
        throw new IllegalArgumentException("outside of the system: " + c.x + ", " + c.y);
      }
    }
  }

  private static final class Raw {
    // Transforms keep scratch values, so each call has its own.
    private final CoordinateTransform transform;

    Raw(CoordinateReferenceSystem from, CoordinateReferenceSystem to) {
      this.transform = new CoordinateTransformFactory().createTransform(from, to);
    }

    Coordinate convert(Coordinate source) {
      ProjCoordinate result = new ProjCoordinate();
      try {
        transform.transform(new ProjCoordinate(source.x, source.y), result);
      } catch (Proj4jException e) {
        throw new IllegalArgumentException("cannot be converted: " + source.x + ", " + source.y, e);
      }
      if (!Double.isFinite(result.x) || !Double.isFinite(result.y)) {
        throw new IllegalArgumentException("cannot be converted: " + source.x + ", " + source.y);
      }
      return new Coordinate(result.x, result.y, source.getZ());
    }
  }
}
