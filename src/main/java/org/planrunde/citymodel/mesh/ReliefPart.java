package org.planrunde.citymodel.mesh;

/**
 * A square part of a grid of heights, from which one tile is made.
 *
 * @param cells along one side, a power of two
 * @param heights of the corners of the cells, in metres, row by row from the north; NaN where there
 *     is none
 * @param error metres by which a triangle may miss a height
 * @param skirt metres by which its edges hang down, to hide what lies open there
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReliefPart(int cells, float[] heights, Places places, float error, float skirt) {
  /** Finds the place on earth of corners of cells. */
  @FunctionalInterface
  public interface Places {
    /** Puts degrees east and north of a corner into the first two of three numbers. */
    void find(int column, int row, double[] to, int at);

    /** What a whole set of corners needs after it was found, such as a projection. */
    default void finish(double[] all) {}
  }

  /** Takes the corners of a triangle by their numbers. */
  @FunctionalInterface
  interface Corners {
    void take(int a, int b, int c);
  }
}
