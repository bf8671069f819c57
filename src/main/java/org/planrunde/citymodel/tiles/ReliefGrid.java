package org.planrunde.citymodel.tiles;

import java.util.Arrays;
import org.planrunde.citymodel.mesh.ReliefPart;
import org.planrunde.citymodel.relief.HalfRelief;

/**
 * Cuts a relief into parts, from the finest, which have its own heights as corners, up to one for
 * the whole.
 *
 * <p>Heights belong to the middles of pixels. Around them lies one more line of corners, on the
 * outer edge of the pixels and with the heights beside it, so that reliefs that were cut along a
 * line meet there. Corners are counted from it: corner 0 lies on the edge, corner 1 in the middle
 * of the first pixel.
 *
 * @param wide corners from the beginning of one finest part to that of the next, eastward
 * @param high the same southward
 */
record ReliefGrid(ReliefPlace place, int wide, int high) {
  /** With its skirt, a mesh of so many cells in a square has room for its corners. */
  private static final int MOST_CELLS = 240;

  /** Cells along the side of all others, which are seen from farther away. */
  private static final int COARSE_CELLS = 128;

  /** Metres by which the finest triangles may miss a height; twice as much for each level. */
  private static final float ERROR = 0.25f;

  /**
   * Metres: more than neighbours differ, and at the outer edge down to the flat ground beyond it.
   */
  private static final float SKIRT = 100;

  static ReliefGrid of(ReliefPlace place) {
    return new ReliefGrid(place, side(place.columns() + 1), side(place.rows() + 1));
  }

  private static int side(int corners) {
    return Math.ceilDiv(corners, Math.ceilDiv(corners, MOST_CELLS));
  }

  /** How many parts lie side by side on a level, 0 for the finest. */
  int across(int level) {
    return Math.ceilDiv(place.columns() + 1, wide << level);
  }

  /** How many lie below each other. */
  int down(int level) {
    return Math.ceilDiv(place.rows() + 1, high << level);
  }

  /** Metres of error by which a viewer decides. */
  double errorOf(int level) {
    return level == 0 ? 0 : 2 * Math.max(0.5, place.spacing()) * (1 << level);
  }

  /**
   * A finest part.
   *
   * @param lines rows of pixels, one for each corner from its north on; fewer at the southern edge
   */
  ReliefPart finest(int column, int row, float[][] lines) {
    int cells = powerOfTwo(Math.max(wide, high));
    float[] heights = new float[(cells + 1) * (cells + 1)];
    Arrays.fill(heights, Float.NaN);
    int left = column * wide;
    int most = Math.min(wide, place.columns() + 1 - left);
    for (int j = 0; j < lines.length; j++) {
      for (int i = 0; i <= most; i++) {
        heights[j * (cells + 1) + i] = lines[j][Math.clamp(left + i - 1L, 0, place.columns() - 1)];
      }
    }
    return part(cells, heights, new Corners(left, row * high, 1, 1), 0);
  }

  /** A part of a level above the finest. */
  ReliefPart coarse(int level, int column, int row, HalfRelief half) {
    double left = (double) column * (wide << level);
    double top = (double) row * (high << level);
    double right = Math.min(left + (wide << level), place.columns() + 1.0);
    double foot = Math.min(top + (high << level), place.rows() + 1.0);
    var corners =
        new Corners(left, top, (right - left) / COARSE_CELLS, (foot - top) / COARSE_CELLS);
    float[] heights = new float[(COARSE_CELLS + 1) * (COARSE_CELLS + 1)];
    for (int j = 0; j <= COARSE_CELLS; j++) {
      for (int i = 0; i <= COARSE_CELLS; i++) {
        heights[j * (COARSE_CELLS + 1) + i] =
            half.at(left + i * corners.right - 1, top + j * corners.down - 1);
      }
    }
    return part(COARSE_CELLS, heights, corners, level);
  }

  private ReliefPart part(int cells, float[] heights, Corners corners, int level) {
    return new ReliefPart(cells, heights, corners, ERROR * (1 << level), SKIRT);
  }

  private static int powerOfTwo(int least) {
    return Math.max(2, Integer.highestOneBit(2 * least - 1));
  }

  /** The corners of one part: where the first is, and how far it is to the next. */
  private final class Corners implements ReliefPart.Places {
    private final double left;
    private final double top;
    private final double right;
    private final double down;

    Corners(double left, double top, double right, double down) {
      this.left = left;
      this.top = top;
      this.right = right;
      this.down = down;
    }

    @Override
    public void find(int column, int row, double[] to, int at) {
      double x = Math.clamp(left + column * right - 0.5, 0, place.columns());
      double y = Math.clamp(top + row * down - 0.5, 0, place.rows());
      System.arraycopy(place.at(x, y), 0, to, at, 2);
    }

    @Override
    public void finish(double[] all) {
      place.way().convert(all, 3);
    }
  }
}
