package org.planrunde.citymodel.relief;

import java.nio.ByteBuffer;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;

/**
 * How the grid is cut into strips or tiles, row by row from the north.
 *
 * @param width columns of a block; all of them for strips
 * @param height rows of a block; the last strip has fewer
 * @param where the first byte of each block in the file
 * @param lengths how many bytes each has; 0 where nobody wrote anything
 */
@SuppressWarnings("ArrayRecordComponent")
record Blocks(boolean tiled, int width, int height, double[] where, double[] lengths) {
  /** Bytes of one block, unpacked; a square of 2,048 of the widest numbers has half of it. */
  private static final long MOST_BYTES = 64L << 20;

  /** Numbers of a row of blocks, four bytes each in memory. */
  private static final long MOST_IN_BAND = 16L << 20;

  /** Each takes a moment to open; strips of one row in the largest file are 40,000. */
  private static final long MOST = 100_000;

  /**
   * Checks that all of it fits.
   *
   * @throws ModelRefused if a block is too large for memory, missing or outside the file
   */
  void check(int columns, int rows, int size, long file) {
    if (width < 1 || height < 1) {
      throw new ModelRefused(Reason.BROKEN, "TIFF");
    }
    if ((long) width * height * size > MOST_BYTES
        || (long) columns * Math.min(height, rows) > MOST_IN_BAND) {
      throw new ModelRefused(Reason.RELIEF_BLOCKS);
    }
    long needed = (long) Math.ceilDiv(columns, width) * Math.ceilDiv(rows, height);
    if (needed > MOST) {
      throw new ModelRefused(Reason.RELIEF_BLOCKS);
    }
    if (where.length != needed || lengths.length != needed) {
      throw new ModelRefused(Reason.BROKEN, "TIFF");
    }
    for (int i = 0; i < where.length; i++) {
      // Also true for what is not a number.
      if (!(where[i] >= 0 && lengths[i] >= 0 && where[i] + lengths[i] <= file)) {
        throw new ModelRefused(Reason.BROKEN, "TIFF");
      }
    }
  }

  /** The packed bytes of a block; none where nobody wrote anything. */
  ByteBuffer packed(ByteBuffer file, int block) {
    return file.slice((int) where[block], (int) lengths[block]);
  }
}
