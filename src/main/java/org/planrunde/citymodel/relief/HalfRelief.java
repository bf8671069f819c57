package org.planrunde.citymodel.relief;

/**
 * A relief with one height, their mean, where it had four: what is seen from afar is made of it.
 * Takes a quarter of the memory that the whole would.
 */
public final class HalfRelief {
  private final int columns;
  private final int rows;
  private final float[] heights;
  private final byte[] counts;

  /** An empty one for a relief of so many columns and rows. */
  public HalfRelief(int columns, int rows) {
    this.columns = Math.ceilDiv(columns, 2);
    this.rows = Math.ceilDiv(rows, 2);
    heights = new float[this.columns * this.rows];
    counts = new byte[this.columns];
  }

  /** Adds a row of the whole, in order. */
  public void take(int row, float[] whole) {
    int from = row / 2 * columns;
    boolean first = row % 2 == 0;
    for (int i = 0; i < columns; i++) {
      float sum = first ? 0 : heights[from + i] * counts[i];
      int count = first ? 0 : counts[i];
      for (int x = 2 * i; x < Math.min(2 * i + 2, whole.length); x++) {
        if (!Float.isNaN(whole[x])) {
          sum += whole[x];
          count++;
        }
      }
      heights[from + i] = count == 0 ? 0 : sum / count;
      counts[i] = (byte) count;
    }
    if (!first || row / 2 == rows - 1) {
      forget(from);
    }
  }

  private void forget(int from) {
    for (int i = 0; i < columns; i++) {
      heights[from + i] = counts[i] == 0 ? Float.NaN : heights[from + i];
    }
  }

  /** The height between columns and rows of the whole, NaN beside one that is missing. */
  public float at(double column, double row) {
    double x = Math.clamp((column - 0.5) / 2, 0, columns - 1.0);
    double y = Math.clamp((row - 0.5) / 2, 0, rows - 1.0);
    int left = (int) Math.min(x, Math.max(0, columns - 2));
    int top = (int) Math.min(y, Math.max(0, rows - 2));
    float north = along(left, top, x - left);
    float south = along(left, Math.min(top + 1, rows - 1), x - left);
    return (float) (north + (south - north) * (y - top));
  }

  private float along(int left, int row, double part) {
    float west = heights[row * columns + left];
    float east = heights[row * columns + Math.min(left + 1, columns - 1)];
    return (float) (west + (east - west) * part);
  }
}
