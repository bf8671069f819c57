package org.planrunde.citymodel.tiles;

import java.util.Arrays;
import org.planrunde.citymodel.mesh.ReliefPart;
import org.planrunde.citymodel.relief.HalfRelief;
import org.planrunde.geo.GeoTiffPlace.Pixels;
import org.planrunde.geo.Projection;

/**
 * Cuts a relief into parts, from the finest, which have its own heights as corners, up to one for
 * the whole.
 *
 * <p>Heights belong to the middles of pixels. Around them lies one more line of corners, on the
 * outer edge of the pixels and with the heights beside it, so that reliefs that were cut along a
 * line meet there. Corners are counted from it: corner 0 lies on the edge, corner 1 in the middle
 * of the first pixel.
 *
 * @param columns pixels from west to east
 * @param rows pixels from north to south
 * @param wide corners from the beginning of one finest part to that of the next, eastward
 * @param high the same southward
 */
record ReliefGrid(
    int columns, int rows, int wide, int high, Pixels pixels, Projection way, double spacing) {
  /** With its skirt, a mesh of so many cells in a square has room for its corners. */
  private static final int MOST_CELLS = 240;

  /** Cells along the side of all others, which are seen from farther away. */
  private static final int COARSE_CELLS = 128;

  /** Metres by which the finest triangles may miss a height; twice as much for each level. */
  private static final float ERROR = 0.25f;

  static ReliefGrid of(int columns, int rows, Pixels pixels, Projection way, double spacing) {
    return new ReliefGrid(columns, rows, side(columns + 1), side(rows + 1), pixels, way, spacing);
  }

  private static int side(int corners) {
    return Math.ceilDiv(corners, Math.ceilDiv(corners, MOST_CELLS));
  }

  /** How many parts lie side by side on a level, 0 for the finest. */
  int across(int level) {
    return Math.ceilDiv(columns + 1, wide << level);
  }

  /** How many lie below each other. */
  int down(int level) {
    return Math.ceilDiv(rows + 1, high << level);
  }

  /** Metres of error by which a viewer decides. */
  double errorOf(int level) {
    return level == 0 ? 0 : 2 * Math.max(0.5, spacing) * (1 << level);
  }

  /**
   * A finest part.
   *
   * @param lines rows of pixels, one for each corner from its north on; null beyond its south
   */
  ReliefPart finest(int column, int row, float[][] lines) {
    int cells = powerOfTwo(Math.max(wide, high));
    float[] heights = new float[(cells + 1) * (cells + 1)];
    Arrays.fill(heights, Float.NaN);
    int left = column * wide;
    int most = Math.min(wide, columns + 1 - left);
    for (int j = 0; j < lines.length; j++) {
      for (int i = 0; i <= most; i++) {
        heights[j * (cells + 1) + i] = lines[j][Math.clamp(left + i - 1L, 0, columns - 1)];
      }
    }
    return part(cells, heights, new Corners(left, row * high, 1, 1), 0);
  }

  /** A part of a level above the finest. */
  ReliefPart coarse(int level, int column, int row, HalfRelief half) {
    double left = (double) column * (wide << level);
    double top = (double) row * (high << level);
    double right = Math.min(left + (wide << level), columns + 1.0);
    double foot = Math.min(top + (high << level), rows + 1.0);
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
    float skirt = (float) (1 + Math.max(1, spacing) * (1 << level));
    return new ReliefPart(cells, heights, corners, ERROR * (1 << level), skirt);
  }

  private static int powerOfTwo(int least) {
    return Math.max(2, Integer.highestOneBit(2 * least - 1));
  }

  /** Degrees east and north of a place in pixels. */
  double[] place(double x, double y) {
    double[] place = {pixels.xx() * x + pixels.x0(), pixels.yy() * y + pixels.y0()};
    way.convert(place, 2);
    return place;
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
      double x = Math.clamp(left + column * right - 0.5, 0, columns);
      double y = Math.clamp(top + row * down - 0.5, 0, rows);
      to[at] = pixels.xx() * x + pixels.x0();
      to[at + 1] = pixels.yy() * y + pixels.y0();
    }

    @Override
    public void finish(double[] all) {
      way.convert(all, 3);
    }
  }
}
