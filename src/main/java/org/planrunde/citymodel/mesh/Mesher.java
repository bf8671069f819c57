package org.planrunde.citymodel.mesh;

import java.util.function.Supplier;
import org.planrunde.citymodel.gml.CityKind;
import org.planrunde.citymodel.gml.Skip;
import org.planrunde.citymodel.gml.Skipped;
import org.planrunde.citymodel.gml.Surface;

/**
 * Turns the surfaces of objects into triangles; a surface that cannot be one is counted.
 *
 * <p>Not thread-safe.
 */
public final class Mesher {
  /** The most points of a surface; hostile ones of this size take seconds, larger ones minutes. */
  static final int MOST_POINTS = 20_000;

  private final Skipped skipped;
  private long surfaces;
  private long triangles;

  /** A mesher that counts what it leaves out. */
  public Mesher(Skipped skipped) {
    this.skipped = skipped;
  }

  /**
   * Adds an object.
   *
   * @param mesh gives the mesh to add to: called anew when the one before is full
   * @return true if anything of it is to be seen
   */
  public boolean add(PlacedObject placed, LocalFrame frame, Supplier<Mesh> mesh) {
    Feature feature = Feature.of(placed);
    Mesh target = null;
    int owner = 0;
    int at = 0;
    for (Surface surface : placed.surfaces()) {
      int points = surface.points();
      Polygon polygon = points > MOST_POINTS ? null : polygon(surface, placed.points(), at, frame);
      at += 3 * points;
      if (polygon == null || polygon.isDegenerate()) {
        skipped.add(polygon == null ? Skip.TOO_MANY_POINTS : Skip.DEGENERATE);
        continue;
      }
      int[] corners = polygon.triangles();
      if (corners.length == 0) {
        skipped.add(Skip.NOT_FILLED);
        continue;
      }
      if (target == null || !target.hasRoomFor(points)) {
        target = mesh.get();
        if (!target.hasRoomFor(points)) {
          throw new IllegalStateException("the next mesh has no room");
        }
        owner = target.feature(feature);
        target.bounds().add(placed.bounds());
      }
      fill(target, polygon, corners, placed.object().kind(), surface, owner);
    }
    return target != null;
  }

  private static Polygon polygon(Surface surface, double[] points, int from, LocalFrame frame) {
    double[] local = new double[3 * surface.points()];
    for (int i = 0; i < local.length; i += 3) {
      frame.toLocal(points, from + i, local, i);
    }
    double[][] rings = surface.rings();
    int[] starts = new int[rings.length];
    for (int r = 1; r < rings.length; r++) {
      starts[r] = starts[r - 1] + rings[r - 1].length / 3;
    }
    return new Polygon(local, starts);
  }

  private void fill(
      Mesh mesh, Polygon polygon, int[] corners, CityKind kind, Surface surface, int owner) {
    double[] normal = polygon.normal();
    int look = Look.of(normal, Paint.of(kind, surface.type(), normal[2]));
    int first = mesh.vertices();
    double[] local = polygon.points();
    for (int i = 0; i < local.length; i += 3) {
      mesh.vertex(local[i], local[i + 1], local[i + 2], look, owner);
    }
    for (int i = 0; i < corners.length; i += 3) {
      mesh.triangle(first + corners[i], first + corners[i + 1], first + corners[i + 2]);
    }
    surfaces++;
    triangles += corners.length / 3;
  }

  /** How many surfaces were filled so far. */
  public long surfaces() {
    return surfaces;
  }

  /** How many triangles that took. */
  public long triangles() {
    return triangles;
  }
}
