package org.planrunde.plan.raster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The pixels of a plan in a file, four bytes each, so that they need no heap and survive the
 * process that drew them. Written once by rows with {@link Writer}, then read at random. Reading is
 * thread-safe.
 */
public final class Sheet implements AutoCloseable {
  /** Most pixels of a plan: A0 at 200 dpi has 62 million. */
  public static final long MOST_PIXELS = 100_000_000;

  private static final int HEAD = 8;
  private static final ValueLayout.OfInt PIXEL =
      ValueLayout.JAVA_INT.withOrder(java.nio.ByteOrder.BIG_ENDIAN);

  private final Arena arena;
  private final MemorySegment pixels;
  private final int width;
  private final int height;

  private Sheet(Arena arena, MemorySegment pixels) {
    this.arena = arena;
    this.pixels = pixels;
    width = pixels.get(PIXEL, 0);
    height = pixels.get(PIXEL, 4);
    if (width < 1 || height < 1 || pixels.byteSize() != HEAD + 4L * width * height) {
      arena.close();
      throw new PlanRefused("unfinished");
    }
  }

  /**
   * Opens what a {@link Writer} has finished.
   *
   * @throws PlanRefused if the file is not whole
   */
  // The sheet closes its arena.
  @SuppressWarnings("MustBeClosedChecker")
  public static Sheet open(Path file) {
    var arena = Arena.ofShared();
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() <= HEAD) {
        throw new PlanRefused("unfinished");
      }
      return new Sheet(arena, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
    } catch (IOException e) {
      arena.close();
      throw new UncheckedIOException(e);
    }
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The colour of a pixel inside the sheet, as alpha, red, green, blue; not premultiplied. */
  int argb(int x, int y) {
    return pixels.get(PIXEL, HEAD + 4 * ((long) y * width + x));
  }

  @Override
  public void close() {
    arena.close();
  }

  /** Takes the rows of a sheet from the top down. */
  public static final class Writer implements AutoCloseable {
    private final FileChannel channel;
    private final int width;
    private final int height;
    private int next;

    /**
     * Begins a sheet in a file that is not there yet.
     *
     * @throws PlanRefused if it would have too many pixels
     */
    public Writer(Path file, int width, int height) {
      if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
        throw new PlanRefused("pixels", width, height);
      }
      this.width = width;
      this.height = height;
      try {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        write(ByteBuffer.allocate(HEAD).putInt(width).putInt(height));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Appends whole rows; {@code argb} holds at least that many. */
    public void put(int rows, int[] argb) {
      if (rows > height - next) {
        throw new IllegalArgumentException("more rows than " + height);
      }
      var bytes = ByteBuffer.allocate(4 * width);
      for (int y = 0; y < rows; y++) {
        bytes.clear();
        bytes.asIntBuffer().put(argb, y * width, width);
        bytes.position(4 * width);
        write(bytes);
      }
      next += rows;
    }

    private void write(ByteBuffer bytes) {
      try {
        bytes.flip();
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
