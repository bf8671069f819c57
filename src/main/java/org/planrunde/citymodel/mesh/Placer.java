package org.planrunde.citymodel.mesh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.CityObject;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.citymodel.gml.Skip;
import org.planrunde.citymodel.gml.Skipped;
import org.planrunde.citymodel.gml.Surface;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.Projection;

/**
 * Finds the place on earth of each point.
 *
 * <p>Heights stay as they are in the source, whatever they are measured from, so that nothing of
 * one model floats over another part of it. Not thread-safe.
 */
public final class Placer {
  private static final double HIGHEST = 20_000;
  private static final int MOST_SYSTEMS = 100;

  private final @Nullable CrsName given;
  private final boolean flipped;
  private final Skipped skipped;
  private final Map<String, Projection> projections = new HashMap<>();
  private @Nullable CrsName first;
  private long placed;

  /**
   * A placer.
   *
   * @param given the system to use whatever the file says; null to take the file's word
   * @param flipped takes the two numbers of each pair the other way round than the system says
   */
  public Placer(@Nullable CrsName given, boolean flipped, Skipped skipped) {
    this.given = given;
    this.flipped = flipped;
    this.skipped = skipped;
  }

  /**
   * The object with its places; null if none of its surfaces has one in its reference system.
   *
   * @throws ModelRefused if no system is named, or one that is not known
   */
  public @Nullable PlacedObject place(CityObject object) {
    Projection projection = projection(object.crs());
    List<Surface> surfaces = object.surfaces();
    double[] points = points(surfaces);
    if (!convert(points, projection)) {
      surfaces = withPlace(surfaces, projection);
      points = points(surfaces);
      if (surfaces.isEmpty() || !convert(points, projection)) {
        return null;
      }
    }
    placed++;
    var bounds = new Bounds();
    for (int i = 0; i < points.length; i += 3) {
      bounds.add(points[i], points[i + 1], points[i + 2]);
      Ellipsoid.toCentric(points, i);
    }
    return new PlacedObject(object, surfaces, points, bounds);
  }

  /** How many objects have a place so far. */
  public long placed() {
    return placed;
  }

  /** The system of the first object; empty before it. */
  public Optional<CrsName> crs() {
    return Optional.ofNullable(first);
  }

  private Projection projection(@Nullable String stated) {
    if (given == null && stated == null) {
      throw new ModelRefused(Reason.NO_CRS);
    }
    String key = given == null && stated != null ? stated : "";
    Projection known = projections.get(key);
    if (known != null) {
      return known;
    }
    CrsName name = given != null ? given : parse(key);
    if (name.known().isEmpty() || projections.size() == MOST_SYSTEMS) {
      throw new ModelRefused(Reason.UNKNOWN_CRS, given != null ? name.label() : key);
    }
    first = first == null ? name : first;
    Projection made = Projection.toWgs84(name);
    projections.put(key, flipped ? made.flipped() : made);
    return projections.get(key);
  }

  private static CrsName parse(String stated) {
    return CrsName.parse(stated).orElseThrow(() -> new ModelRefused(Reason.UNKNOWN_CRS, stated));
  }

  private static double[] points(List<Surface> surfaces) {
    double[] result = new double[3 * surfaces.stream().mapToInt(Surface::points).sum()];
    int at = 0;
    for (Surface surface : surfaces) {
      for (double[] ring : surface.rings()) {
        System.arraycopy(ring, 0, result, at, ring.length);
        at += ring.length;
      }
    }
    return result;
  }

  private static boolean convert(double[] points, Projection projection) {
    for (int i = 2; i < points.length; i += 3) {
      if (!(Math.abs(points[i]) < HIGHEST)) {
        return false;
      }
    }
    try {
      projection.convert(points, 3);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private List<Surface> withPlace(List<Surface> surfaces, Projection projection) {
    var result = new ArrayList<Surface>();
    for (Surface surface : surfaces) {
      if (convert(points(List.of(surface)), projection)) {
        result.add(surface);
      } else {
        skipped.add(Skip.NOWHERE);
      }
    }
    return result;
  }
}
