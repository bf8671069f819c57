package org.planrunde.geo;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * Several places as one geometry, and one geometry as the places it holds, in their order.
 *
 * <p>The first place is where the one pin stands. Opens collections one level deep only: what is
 * nested deeper stays a part that is itself a collection. Thread-safe.
 */
public final class PlaceParts {
  private static final double SAME_DEGREES = 1e-7;

  private PlaceParts() {}

  /** The places of a geometry; a simple one is its only place. */
  public static List<Geometry> of(Geometry place) {
    return IntStream.range(0, place.getNumGeometries()).mapToObj(place::getGeometryN).toList();
  }

  /** True if there is more than one place. */
  public static boolean several(Geometry place) {
    return place.getNumGeometries() > 1;
  }

  /**
   * One place as itself; several points or lines as such, all others as a collection, since areas
   * of one contribution may overlap and those of a multipolygon may not.
   */
  public static Geometry join(List<? extends Geometry> places) {
    if (places.size() == 1) {
      return places.getFirst();
    }
    if (places.stream().allMatch(Point.class::isInstance)) {
      return Wgs84.FACTORY.createMultiPoint(places.toArray(Point[]::new));
    }
    if (places.stream().allMatch(LineString.class::isInstance)) {
      return Wgs84.FACTORY.createMultiLineString(places.toArray(LineString[]::new));
    }
    return Wgs84.FACTORY.createGeometryCollection(places.toArray(Geometry[]::new));
  }

  /** The same places joined as {@link #join} does; nested collections are left as they are. */
  public static Geometry tidy(Geometry place) {
    var parts = of(place);
    return parts.isEmpty() || parts.stream().anyMatch(GeometryCollection.class::isInstance)
        ? place
        : join(parts);
  }

  /** True if both hold the same places in the same order, to about a centimetre. */
  public static boolean same(Geometry one, Geometry other) {
    var some = of(one);
    var others = of(other);
    return some.size() == others.size()
        && IntStream.range(0, some.size())
            .allMatch(i -> some.get(i).norm().equalsExact(others.get(i).norm(), SAME_DEGREES));
  }

  /** Where the pin stands: on the first place; empty if that is. */
  public static Optional<Point> pin(Geometry place) {
    return of(place).stream().findFirst().flatMap(Areas::labelPoint);
  }
}
