package org.planrunde.citymodel.design;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.design.DesignRefused.Reason;
import tools.jackson.databind.JsonNode;

/**
 * The corners of one surface where it stands in the whole. With normals of their own they are
 * shared between triangles; without them each triangle is flat and has its own.
 */
final class Corners {
  private final Accessor position;
  private final @Nullable Accessor normal;
  private final @Nullable Accessor colours;
  private final Transform transform;
  private final double[] colour;
  private final int[] known;

  Corners(
      Accessor position,
      JsonNode attributes,
      Accessors accessors,
      Transform transform,
      double[] colour) {
    this.position = position;
    this.transform = transform;
    this.colour = colour;
    normal = beside(attributes, "NORMAL", accessors, 3);
    colours = beside(attributes, "COLOR_0", accessors, 3);
    known = normal == null ? new int[0] : new int[position.count()];
    Arrays.fill(known, -1);
  }

  private @Nullable Accessor beside(
      JsonNode attributes, String name, Accessors accessors, int least) {
    if (!attributes.has(name)) {
      return null;
    }
    Accessor it = accessors.get(attributes.path(name), name);
    Accessors.check(it.count() == position.count() && it.parts() >= least, it.name());
    return it;
  }

  void triangle(int[] ids, DesignMesh mesh, double reach) {
    int[] at = new int[3];
    if (normal == null) {
      double[][] places = {place(ids[0], reach), place(ids[1], reach), place(ids[2], reach)};
      double[] flat = flat(places, transform.mirrors());
      if (flat[0] == 0 && flat[1] == 0 && flat[2] == 0) {
        return;
      }
      for (int k = 0; k < 3; k++) {
        at[k] = mesh.vertex(places[k], flat, colour(ids[k]));
      }
    } else {
      for (int k = 0; k < 3; k++) {
        if (known[ids[k]] < 0) {
          known[ids[k]] = mesh.vertex(place(ids[k], reach), normal(normal, ids[k]), colour(ids[k]));
        }
        at[k] = known[ids[k]];
      }
    }
    if (transform.mirrors()) {
      mesh.triangle(at[0], at[2], at[1]);
    } else {
      mesh.triangle(at[0], at[1], at[2]);
    }
  }

  private double[] place(int vertex, double reach) {
    double x = position.value(vertex, 0);
    double y = position.value(vertex, 1);
    double z = position.value(vertex, 2);
    double[] result = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      result[axis] = transform.place(axis, x, y, z);
      if (!(Math.abs(result[axis]) <= reach)) {
        throw new DesignRefused(Reason.FAR);
      }
    }
    return result;
  }

  private double[] normal(Accessor of, int vertex) {
    double x = of.value(vertex, 0);
    double y = of.value(vertex, 1);
    double z = of.value(vertex, 2);
    double[] result = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      result[axis] = transform.normal(axis, x, y, z);
    }
    return result;
  }

  private double[] colour(int vertex) {
    if (colours == null) {
      return colour;
    }
    double[] result = new double[3];
    for (int i = 0; i < 3; i++) {
      result[i] = colour[i] * colours.value(vertex, i);
    }
    return result;
  }

  private static double[] flat(double[][] p, boolean mirrored) {
    double[] result = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      int a = (axis + 1) % 3;
      int b = (axis + 2) % 3;
      double length =
          (p[1][a] - p[0][a]) * (p[2][b] - p[0][b]) - (p[1][b] - p[0][b]) * (p[2][a] - p[0][a]);
      result[axis] = mirrored ? -length : length;
    }
    return result;
  }
}
