package org.planrunde.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The way from a named reference system to WGS 84 or another one that the house uses itself.
 *
 * <p>Takes pairs in the order of the file and gives x = east or longitude. Heights pass through as
 * they are, whatever they are measured from. Thread-safe.
 */
public final class Projection {
  private final KnownCrs from;
  private final KnownCrs to;
  private final boolean swapped;

  private Projection(KnownCrs from, KnownCrs to, boolean swapped) {
    this.from = from;
    this.to = to;
    this.swapped = swapped;
  }

  /**
   * The way from one system to another.
   *
   * @throws IllegalArgumentException if the house does not convert the first
   */
  public static Projection of(CrsName from, Crs to) {
    KnownCrs known =
        from.known().orElseThrow(() -> new IllegalArgumentException("unknown: " + from.label()));
    return new Projection(known, to.known(), from.northFirst());
  }

  /** The way to longitude and latitude; see {@link #of}. */
  public static Projection toWgs84(CrsName from) {
    return of(from, Crs.WGS84);
  }

  /** True if the first number of each pair is taken to point north. */
  public boolean swapped() {
    return swapped;
  }

  /** The same with the numbers of each pair the other way round. */
  public Projection flipped() {
    return new Projection(from, to, !swapped);
  }

  /**
   * One place.
   *
   * @throws IllegalArgumentException if a number is not finite or far outside the system's bounds
   */
  public Coordinate convert(Coordinate pair) {
    return new Projections.Step(from, to).convert(pair, swapped);
  }

  /** A copy of a geometry with the target's SRID; fails as {@link #convert(Coordinate)} does. */
  public Geometry convert(Geometry pairs) {
    return Projections.convert(pairs, from, to, swapped);
  }

  /**
   * Converts many places where they stand.
   *
   * @param stride 2 for pairs, 3 if each pair is followed by a height
   * @throws IllegalArgumentException as {@link #convert(Coordinate)}; the array is half done then
   */
  public void convert(double[] ordinates, int stride) {
    var step = new Projections.Step(from, to);
    for (int i = 0; i + 1 < ordinates.length; i += stride) {
      Coordinate c = step.convert(new Coordinate(ordinates[i], ordinates[i + 1]), swapped);
      ordinates[i] = c.x;
      ordinates[i + 1] = c.y;
    }
  }

  /** The box in WGS 84 around a box of pairs; empty if it leaves the system's bounds. */
  public Optional<Envelope> extent(Envelope pairs) {
    if (pairs.isNull()) {
      return Optional.empty();
    }
    try {
      var box = Wgs84.FACTORY.toGeometry(pairs);
      return Optional.of(
          Projections.convert(
                  box.getNumPoints() < 2 ? box : Projections.densify(box),
                  from,
                  Crs.WGS84.known(),
                  swapped)
              .getEnvelopeInternal());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a box of pairs touches an area in WGS 84, as read or swapped. */
  public AxisCheck check(Envelope pairs, Envelope area) {
    if (extent(pairs).filter(area::intersects).isPresent()) {
      return AxisCheck.PLAUSIBLE;
    }
    return flipped().extent(pairs).filter(area::intersects).isPresent()
        ? AxisCheck.SWAPPED
        : AxisCheck.ELSEWHERE;
  }
}
