package org.planrunde.citymodel.gml;

/**
 * A flat polygon in space.
 *
 * @param type what it bounds
 * @param rings the outer ring, then holes; each x, y, z, x, y, z … in the axis order and units of
 *     the source, without the repeated last point; shared, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Surface(SurfaceType type, double[][] rings) {
  /** How many points its rings have together. */
  public int points() {
    int sum = 0;
    for (double[] ring : rings) {
      sum += ring.length / 3;
    }
    return sum;
  }
}
