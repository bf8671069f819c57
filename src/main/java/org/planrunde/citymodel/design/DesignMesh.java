package org.planrunde.citymodel.design;

import java.util.Arrays;

/**
 * All surfaces of a design as one mesh, in metres: x, y up, z, as in glTF. Normals and colours take
 * a byte for each number. Grows as it is filled; not thread-safe.
 */
final class DesignMesh {
  private static final int LEAST_ROOM = 1024;

  private float[] positions = new float[3 * LEAST_ROOM];
  private byte[] normals = new byte[3 * LEAST_ROOM];
  private byte[] colours = new byte[3 * LEAST_ROOM];
  private int[] indices = new int[3 * LEAST_ROOM];
  private int vertices;
  private int size;

  int vertex(double[] place, double[] normal, double[] colour) {
    if (3 * vertices == positions.length) {
      positions = Arrays.copyOf(positions, 2 * positions.length);
      normals = Arrays.copyOf(normals, 2 * normals.length);
      colours = Arrays.copyOf(colours, 2 * colours.length);
    }
    double length = Math.sqrt(Arrays.stream(normal).map(it -> it * it).sum());
    for (int axis = 0; axis < 3; axis++) {
      int at = 3 * vertices + axis;
      positions[at] = (float) place[axis];
      normals[at] =
          (byte) Math.round(length > 0 ? 127 * normal[axis] / length : axis == 1 ? 127 : 0);
      colours[at] = (byte) Math.round(255 * Math.clamp(colour[axis], 0, 1));
    }
    return vertices++;
  }

  void triangle(int a, int b, int c) {
    if (size == indices.length) {
      indices = Arrays.copyOf(indices, 2 * size);
    }
    indices[size++] = a;
    indices[size++] = b;
    indices[size++] = c;
  }

  int vertices() {
    return vertices;
  }

  int triangles() {
    return size / 3;
  }

  int index(int i) {
    return indices[i];
  }

  float position(int vertex, int axis) {
    return positions[3 * vertex + axis];
  }

  byte normal(int vertex, int axis) {
    return normals[3 * vertex + axis];
  }

  byte colour(int vertex, int axis) {
    return colours[3 * vertex + axis];
  }

  /** The lowest of an axis. */
  float low(int axis) {
    float low = Float.POSITIVE_INFINITY;
    for (int v = 0; v < vertices; v++) {
      low = Math.min(low, position(v, axis));
    }
    return low;
  }

  /** The highest of an axis. */
  float high(int axis) {
    float high = Float.NEGATIVE_INFINITY;
    for (int v = 0; v < vertices; v++) {
      high = Math.max(high, position(v, axis));
    }
    return high;
  }
}
