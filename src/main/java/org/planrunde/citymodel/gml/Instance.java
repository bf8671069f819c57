package org.planrunde.citymodel.gml;

import java.util.List;

/**
 * A prototype set into the world.
 *
 * @param shape the prototype's id
 * @param place where in its object it belongs
 * @param matrix 16 numbers row by row, from the prototype's metres to the world's
 * @param point what is added then: x, y, z in the source's reference system
 */
@SuppressWarnings("ArrayRecordComponent")
record Instance(String shape, Place place, double[] matrix, double[] point) {
  private static final int MATRIX = 16;

  static double[] matrixOrIdentity(NumberList numbers) {
    if (numbers.size() == MATRIX && !numbers.isBroken()) {
      return numbers.toArray();
    }
    return new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
  }

  /** Adds the placed polygons to an object; false if the prototype is not known yet. */
  boolean expand(Prototypes prototypes, ObjectDraft object) {
    List<Patch> patches = prototypes.find(shape);
    if (patches != null) {
      set(patches, object);
    }
    return patches != null;
  }

  /** Adds these polygons, placed, to an object. */
  void set(List<Patch> patches, ObjectDraft object) {
    for (Patch patch : patches) {
      object.add(place.patch(placed(patch.rings())));
    }
  }

  double[][] placed(double[][] rings) {
    double[][] result = new double[rings.length][];
    for (int r = 0; r < rings.length; r++) {
      double[] to = new double[rings[r].length];
      for (int i = 0; i < to.length; i += 3) {
        place(rings[r], to, i);
      }
      result[r] = to;
    }
    return result;
  }

  private void place(double[] from, double[] to, int at) {
    double w = row(3, from, at);
    double divisor = w == 0 ? 1 : w;
    for (int axis = 0; axis < 3; axis++) {
      to[at + axis] = row(axis, from, at) / divisor + point[axis];
    }
  }

  private double row(int row, double[] from, int at) {
    int m = 4 * row;
    return matrix[m] * from[at]
        + matrix[m + 1] * from[at + 1]
        + matrix[m + 2] * from[at + 2]
        + matrix[m + 3];
  }
}
