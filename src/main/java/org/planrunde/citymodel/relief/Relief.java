package org.planrunde.citymodel.relief;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.GeoTiffPlace.Pixels;
import org.planrunde.storage.image.ImageRefused;
import org.planrunde.storage.image.TiffHead;

/**
 * The heights of a GeoTIFF, one band in metres, north up.
 *
 * <p>The decoders of pictures do not do: one limits numbers to what a screen shows, the other does
 * not know the third predictor, and both want whole pictures in memory. The file is mapped, and one
 * row of blocks at a time is unpacked. Not thread-safe.
 */
public final class Relief {
  /** Lower than any ground, and higher. */
  private static final double LOWEST = -500;

  private static final double HIGHEST = 9_000;

  private final ByteBuffer file;
  private final ReliefHead head;
  private final Pixels pixels;

  private Relief(ByteBuffer file, ReliefHead head, Pixels pixels) {
    this.file = file;
    this.head = head;
    this.pixels = pixels;
  }

  /** Takes one row, as metres from west to east, NaN where there is none; used again. */
  @FunctionalInterface
  public interface Rows {
    void take(int row, float[] heights);
  }

  /** True if a file begins as a TIFF does, whatever its name says. */
  public static boolean looksLike(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      return TiffHead.looksLike(in.readNBytes(4));
    }
  }

  /**
   * Opens a file and checks what it says of itself.
   *
   * @throws ModelRefused if it is no ground that can be shown
   */
  public static Relief open(Path path) throws IOException {
    try (var channel = FileChannel.open(path)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new ModelRefused(Reason.TOO_LARGE, "2 GB");
      }
      var file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      var tiff = TiffHead.geo(file);
      var head = ReliefHead.of(tiff, channel.size());
      file.order(tiff.littleEndian() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      return new Relief(file, head, northUp(head.place().pixels()));
    } catch (ImageRefused e) {
      throw e.reason() == ImageRefused.Reason.UNSUPPORTED
          ? new ModelRefused(Reason.RELIEF_PACKED, "BigTIFF")
          : new ModelRefused(Reason.BROKEN, "TIFF");
    }
  }

  private static Pixels northUp(@Nullable Pixels pixels) {
    if (pixels == null) {
      throw new ModelRefused(Reason.RELIEF_PLACE);
    }
    double size = Math.abs(pixels.xx()) + Math.abs(pixels.yy());
    boolean straight = Math.abs(pixels.xy()) + Math.abs(pixels.yx()) < 1e-9 * size;
    if (!straight || !(pixels.xx() > 0) || !(pixels.yy() < 0)) {
      throw new ModelRefused(Reason.RELIEF_TURNED);
    }
    return pixels;
  }

  public int columns() {
    return head.columns();
  }

  public int rows() {
    return head.rows();
  }

  /** From columns and rows to the file's own system, x = east or longitude. */
  public Pixels pixels() {
    return pixels;
  }

  /** The system that the file names, with that of its heights; empty if it names none. */
  public Optional<CrsName> crs() {
    var place = head.place();
    return place.epsg() == 0
        ? Optional.empty()
        : CrsName.parse("EPSG:" + place.epsg())
            .map(it ->
                it.vertical() == 0 && place.vertical() != 0
                    ? new CrsName(it.horizontal(), place.vertical(), false)
                    : it);
  }

  /** The name of the system as the file has it, such as {@code EPSG:2154}; empty for none. */
  public String statedCrs() {
    return head.place().epsg() == 0 ? "" : "EPSG:" + head.place().epsg();
  }

  /**
   * Hands out all rows from north to south.
   *
   * @throws ModelRefused if a block is broken, or a height is none that any ground has
   */
  public void read(Rows rows) {
    var blocks = head.blocks();
    var band = new Band(head, file);
    float[] row = new float[columns()];
    for (int top = 0; top < rows(); top += blocks.height()) {
      float[] heights = band.read(top);
      int deep = Math.min(blocks.height(), rows() - top);
      for (int y = 0; y < deep; y++) {
        System.arraycopy(heights, y * columns(), row, 0, columns());
        check(row);
        rows.take(top + y, row);
      }
    }
  }

  private static void check(float[] row) {
    for (float height : row) {
      if (height < LOWEST || height > HIGHEST) {
        throw new ModelRefused(Reason.RELIEF_HEIGHTS, Float.toString(height));
      }
    }
  }

  /** The numbers of one row of blocks. */
  private static final class Band {
    private final ReliefHead head;
    private final ByteBuffer file;
    private final float[] heights;
    private final byte[] bytes;
    private final ByteBuffer block;

    Band(ReliefHead head, ByteBuffer file) {
      this.head = head;
      this.file = file;
      var blocks = head.blocks();
      heights = new float[head.columns() * Math.min(blocks.height(), head.rows())];
      bytes = new byte[blocks.width() * blocks.height() * head.sample().bytes()];
      block = ByteBuffer.wrap(bytes).order(file.order());
    }

    float[] read(int top) {
      var blocks = head.blocks();
      int across = Math.ceilDiv(head.columns(), blocks.width());
      for (int i = 0; i < across; i++) {
        read(top / blocks.height() * across + i, i * blocks.width(), head.rows() - top);
      }
      return heights;
    }

    private void read(int number, int left, int below) {
      var blocks = head.blocks();
      int wide = Math.min(blocks.width(), head.columns() - left);
      int deep = Math.min(blocks.height(), below);
      if (blocks.lengths()[number] == 0) {
        for (int y = 0; y < deep; y++) {
          int from = y * head.columns() + left;
          Arrays.fill(heights, from, from + wide, Float.NaN);
        }
        return;
      }
      int size = head.sample().bytes();
      int stride = blocks.width() * size;
      int rows = blocks.tiled() ? blocks.height() : deep;
      head.packing().unpack(blocks.packed(file, number), bytes, rows * stride);
      for (int y = 0; y < deep; y++) {
        head.predictor()
            .undo(block.slice(y * stride, stride).order(block.order()), blocks.width(), size);
        for (int x = 0; x < wide; x++) {
          heights[y * head.columns() + left + x] =
              height(head.sample().at(block, y * stride + x * size));
        }
      }
    }

    private float height(double number) {
      return number == head.missing() || !Double.isFinite(number)
          ? Float.NaN
          : (float) (number * head.scale() + head.offset());
    }
  }
}
