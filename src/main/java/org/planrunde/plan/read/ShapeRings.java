package org.planrunde.plan.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Sorts the rings of a Shapefile's polygon: clockwise ones are outlines, the others holes in the
 * smallest outline around them. A hole without an outline is taken for one, as old programs wrote
 * them in any direction.
 */
final class ShapeRings {
  private static final long MOST_COMPARISONS = 4_000_000;

  private ShapeRings() {}

  private static final class Outline {
    private final LinearRing ring;
    private final List<LinearRing> holes = new ArrayList<>();

    Outline(LinearRing ring) {
      this.ring = ring;
    }

    boolean surrounds(LinearRing other) {
      return ring.getEnvelopeInternal().contains(other.getEnvelopeInternal())
          && PointLocation.isInRing(other.getCoordinateN(0), ring.getCoordinates());
    }

    Polygon polygon(GeometryFactory factory) {
      return factory.createPolygon(ring, holes.toArray(LinearRing[]::new));
    }
  }

  /** Empty if a ring is open or too short, or if there are too many rings to compare. */
  static Optional<Geometry> polygons(List<Coordinate[]> parts, GeometryFactory factory) {
    List<Outline> outlines = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (Coordinate[] part : parts) {
      if (part.length < 4 || !part[0].equals2D(part[part.length - 1])) {
        return Optional.empty();
      }
      LinearRing ring = factory.createLinearRing(part);
      if (Orientation.isCCW(part)) {
        holes.add(ring);
      } else {
        outlines.add(new Outline(ring));
      }
    }
    if ((long) outlines.size() * holes.size() > MOST_COMPARISONS) {
      return Optional.empty();
    }
    outlines.addAll(homeless(holes, outlines));
    Polygon[] polygons = outlines.stream().map(it -> it.polygon(factory)).toArray(Polygon[]::new);
    return Optional.of(polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons));
  }

  private static List<Outline> homeless(List<LinearRing> holes, List<Outline> outlines) {
    List<Outline> homeless = new ArrayList<>();
    for (LinearRing hole : holes) {
      outlines.stream()
          .filter(it -> it.surrounds(hole))
          .min(Comparator.comparingDouble(it -> it.ring.getEnvelopeInternal().getArea()))
          .ifPresentOrElse(it -> it.holes.add(hole), () -> homeless.add(new Outline(hole)));
    }
    return homeless;
  }
}
