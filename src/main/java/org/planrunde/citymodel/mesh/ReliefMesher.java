package org.planrunde.citymodel.mesh;

import java.util.Arrays;
import java.util.HashMap;
import org.planrunde.citymodel.gml.CityKind;

/** Makes triangles of ground. Not thread-safe. */
public final class ReliefMesher {
  private final LocalFrame frame;
  private long triangles;

  /** A mesher for all parts of a relief, which share a frame. */
  public ReliefMesher(LocalFrame frame) {
    this.frame = frame;
  }

  /** How many triangles it has made. */
  public long triangles() {
    return triangles;
  }

  /** The mesh of a part; empty if it has no height. */
  public Mesh mesh(ReliefPart part) {
    var chosen = new Chosen(part);
    new Rtin(part).triangles(part.error(), chosen);
    var mesh = new Mesh();
    if (chosen.size == 0) {
      return mesh;
    }
    double[] places = places(part, chosen, mesh.bounds());
    var bounds = mesh.bounds();
    mesh.feature(
        new Feature("", CityKind.TERRAIN, (float) (bounds.high() - bounds.low()), 0, "", ""));
    float[] normals = normals(places, chosen);
    for (int v = 0; v < chosen.vertices; v++) {
      mesh.vertex(places[3 * v], places[3 * v + 1], places[3 * v + 2], look(normals, v), 0);
    }
    for (int i = 0; i < chosen.size; i += 3) {
      mesh.triangle(chosen.corners[i], chosen.corners[i + 1], chosen.corners[i + 2]);
    }
    skirt(mesh, chosen, part.skirt());
    triangles += mesh.indices() / 3;
    return mesh;
  }

  /** Metres in the frame for each vertex. */
  private double[] places(ReliefPart part, Chosen chosen, Bounds bounds) {
    double[] all = new double[3 * chosen.vertices];
    int side = part.cells() + 1;
    for (int at = 0; at < chosen.numbers.length; at++) {
      int v = chosen.numbers[at] - 1;
      if (v >= 0) {
        part.places().find(at % side, at / side, all, 3 * v);
        all[3 * v + 2] = part.heights()[at];
      }
    }
    part.places().finish(all);
    for (int i = 0; i < all.length; i += 3) {
      bounds.add(all[i], all[i + 1], all[i + 2]);
      Ellipsoid.toCentric(all, i);
      frame.toLocal(all, i, all, i);
    }
    return all;
  }

  /** For each vertex the sum over its triangles, which counts larger ones more. */
  private static float[] normals(double[] p, Chosen chosen) {
    float[] sums = new float[p.length];
    for (int i = 0; i < chosen.size; i += 3) {
      int a = 3 * chosen.corners[i];
      int b = 3 * chosen.corners[i + 1];
      int c = 3 * chosen.corners[i + 2];
      for (int k = 0; k < 3; k++) {
        int u = (k + 1) % 3;
        int v = (k + 2) % 3;
        float cross =
            (float)
                ((p[b + u] - p[a + u]) * (p[c + v] - p[a + v])
                    - (p[c + u] - p[a + u]) * (p[b + v] - p[a + v]));
        sums[a + k] += cross;
        sums[b + k] += cross;
        sums[c + k] += cross;
      }
    }
    return sums;
  }

  private static int look(float[] normals, int v) {
    double x = normals[3 * v];
    double y = normals[3 * v + 1];
    double z = normals[3 * v + 2];
    double length = Math.max(1e-9, Math.sqrt(x * x + y * y + z * z));
    return Look.of(new double[] {x / length, y / length, z / length}, Paint.TERRAIN);
  }

  /** Lets every open edge hang down, as long as the mesh has room. */
  private static void skirt(Mesh mesh, Chosen chosen, float deep) {
    var lower = new HashMap<Integer, Integer>();
    for (long edge : chosen.openEdges()) {
      if (!mesh.hasRoomFor(2)) {
        return;
      }
      boolean back = (edge & 1) == 1;
      int least = (int) (edge >> 33);
      int most = (int) (edge >> 1);
      int a = back ? most : least;
      int b = back ? least : most;
      int c = lower.computeIfAbsent(a, it -> below(mesh, it, deep));
      int d = lower.computeIfAbsent(b, it -> below(mesh, it, deep));
      mesh.triangle(a, c, b);
      mesh.triangle(b, c, d);
    }
  }

  private static int below(Mesh mesh, int vertex, float deep) {
    return mesh.vertex(
        mesh.position(vertex, 0),
        mesh.position(vertex, 1),
        mesh.position(vertex, 2) - deep,
        mesh.look(vertex),
        0);
  }

  /** The chosen triangles, their corners numbered anew. */
  private static final class Chosen implements ReliefPart.Corners {
    private final int[] numbers;
    private int vertices;
    private int[] corners = new int[3 * 1024];
    private int size;

    Chosen(ReliefPart part) {
      numbers = new int[part.heights().length];
    }

    @Override
    public void take(int a, int b, int c) {
      if (size + 3 > corners.length) {
        corners = Arrays.copyOf(corners, 2 * corners.length);
      }
      corners[size++] = number(a);
      corners[size++] = number(b);
      corners[size++] = number(c);
    }

    private int number(int corner) {
      if (numbers[corner] == 0) {
        numbers[corner] = ++vertices;
      }
      return numbers[corner] - 1;
    }

    /** Edges that belong to one triangle only, each as the triangle goes along it. */
    long[] openEdges() {
      // Sorted so that an edge and its way back lie side by side; the last bit is the way.
      long[] edges = new long[size];
      for (int i = 0; i < size; i++) {
        long a = corners[i];
        long b = corners[i % 3 == 2 ? i - 2 : i + 1];
        edges[i] = a < b ? (a << 33) | (b << 1) : (b << 33) | (a << 1) | 1;
      }
      Arrays.sort(edges);
      int open = 0;
      for (int i = 0; i < size; i++) {
        if (i + 1 < size && (edges[i] >> 1) == (edges[i + 1] >> 1)) {
          i++;
        } else {
          edges[open++] = edges[i];
        }
      }
      return Arrays.copyOf(edges, open);
    }
  }
}
