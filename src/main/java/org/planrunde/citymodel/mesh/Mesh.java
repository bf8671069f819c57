package org.planrunde.citymodel.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Triangles in the metres of one frame, each with its colour and the feature it belongs to.
 *
 * <p>Holds at most {@link #MOST_VERTICES}, so that two bytes are enough for an index. Positions are
 * four-byte floats: within 2 km of the frame's origin they are exact to 0.1 mm. Not thread-safe.
 */
public final class Mesh {
  /** The most vertices of a mesh. */
  public static final int MOST_VERTICES = 65_535;

  private static final int LEAST_ROOM = 64;

  private final List<Feature> features = new ArrayList<>();
  private final Bounds bounds = new Bounds();
  private float[] positions = {};
  private int[] looks = {};
  private int[] owners = {};
  private int vertices;
  private int[] indices = {};
  private int size;

  /** An empty mesh. */
  public Mesh() {}

  boolean hasRoomFor(int more) {
    return vertices + more <= MOST_VERTICES;
  }

  int vertex(double east, double north, double up, int look, int owner) {
    if (vertices == looks.length) {
      int room = Math.max(LEAST_ROOM, 2 * vertices);
      positions = Arrays.copyOf(positions, 3 * room);
      looks = Arrays.copyOf(looks, room);
      owners = Arrays.copyOf(owners, room);
    }
    positions[3 * vertices] = (float) east;
    positions[3 * vertices + 1] = (float) north;
    positions[3 * vertices + 2] = (float) up;
    looks[vertices] = look;
    owners[vertices] = owner;
    return vertices++;
  }

  void triangle(int a, int b, int c) {
    if (size + 3 > indices.length) {
      indices = Arrays.copyOf(indices, Math.max(3 * LEAST_ROOM, 2 * indices.length));
    }
    indices[size++] = a;
    indices[size++] = b;
    indices[size++] = c;
  }

  int feature(Feature feature) {
    features.add(feature);
    return features.size() - 1;
  }

  /** Adds everything of another mesh of the same frame, which must fit. */
  public void add(Mesh other) {
    int offset = vertices;
    int firstFeature = features.size();
    for (int v = 0; v < other.vertices; v++) {
      int at = 3 * v;
      vertex(
          other.positions[at],
          other.positions[at + 1],
          other.positions[at + 2],
          other.looks[v],
          firstFeature + other.owners[v]);
    }
    for (int i = 0; i < other.size; i += 3) {
      triangle(
          offset + other.indices[i], offset + other.indices[i + 1], offset + other.indices[i + 2]);
    }
    features.addAll(other.features);
    bounds.add(other.bounds);
  }

  /** True if another mesh fits in, too. */
  public boolean hasRoomFor(Mesh other) {
    return hasRoomFor(other.vertices);
  }

  /** How many vertices it has. */
  public int vertices() {
    return vertices;
  }

  /** How many indices it has, three for each triangle. */
  public int indices() {
    return size;
  }

  /** The vertex that an index stands for. */
  public int index(int i) {
    return indices[i];
  }

  /** A vertex's metres east (0), north (1) or up (2). */
  public float position(int vertex, int axis) {
    return positions[3 * vertex + axis];
  }

  /** A vertex's normal and colour; see {@link Look}. */
  public int look(int vertex) {
    return looks[vertex];
  }

  /** The feature that a vertex belongs to. */
  public int owner(int vertex) {
    return owners[vertex];
  }

  /** The features; the owners of vertices are indices into it. */
  public List<Feature> features() {
    return features;
  }

  /** The box around it on earth, to be grown by whoever adds to the mesh. */
  public Bounds bounds() {
    return bounds;
  }
}
