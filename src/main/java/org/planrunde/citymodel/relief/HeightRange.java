package org.planrunde.citymodel.relief;

/** The lowest and the highest of many heights, and how many are missing. Not thread-safe. */
public final class HeightRange {
  private float lowest = Float.POSITIVE_INFINITY;
  private float highest = Float.NEGATIVE_INFINITY;
  private long missing;

  /** One without any height. */
  public HeightRange() {}

  /** Adds a row. */
  public void take(float[] heights) {
    for (float height : heights) {
      if (Float.isNaN(height)) {
        missing++;
      } else {
        lowest = Math.min(lowest, height);
        highest = Math.max(highest, height);
      }
    }
  }

  /** True if all were missing. */
  public boolean isEmpty() {
    return lowest > highest;
  }

  /** Metres. */
  public float lowest() {
    return lowest;
  }

  /** Metres. */
  public float highest() {
    return highest;
  }

  /** How many have no height. */
  public long missing() {
    return missing;
  }
}
