package org.planrunde.storage.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.planrunde.storage.image.ImageRefused.Reason;

/**
 * The only door for pictures from people. Looks at the header first, decodes no more pixels than it
 * must, two pictures at a time, and writes each anew, so that nothing of the file itself is kept:
 * no metadata, no colour profile, no hidden tail.
 *
 * <p>Takes JPEG, PNG and WebP by their content; of an animation the first frame. Colours are read
 * as sRGB.
 */
public final class SafeImage {
  /** Largest file, in bytes. */
  public static final int MOST_BYTES = 15 * 1024 * 1024;

  /** Longest edge of what is decoded into memory; larger pictures are thinned while reading. */
  private static final int WORKING_EDGE = 4096;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int BAND_PIXELS = 25_000_000;
  private static final float QUALITY = 0.82f;
  private static final ExecutorService DECODERS = decoders();

  private SafeImage() {}

  /**
   * Reads a picture and gives it in each of these sizes, longest edge in pixels, largest first; a
   * small picture is not made larger.
   *
   * @throws ImageRefused if it is not fit; within a second unless the machine is busy
   */
  public static List<Picture> read(byte[] file, int... edges) {
    return decoded(file, (essence, image) -> pictures(essence, Pixels.onWhite(image), edges));
  }

  /**
   * Reads a JPEG or PNG that is a mark, such as a logo, and gives it as PNG with what is
   * transparent in it, not larger than {@code edge} on its longer side.
   *
   * @throws ImageRefused as {@link #read} does, and for every other format
   */
  public static byte[] readMark(byte[] file, int edge) {
    return decoded(
        file,
        (essence, image) -> {
          if (essence.format().equals("webp")) {
            throw new ImageRefused(Reason.UNSUPPORTED);
          }
          return encodePng(
              Pixels.upright(Pixels.within(Pixels.asItIs(image), edge), essence.orientation()));
        });
  }

  private interface Work<T> {
    T of(Essence essence, BufferedImage image) throws IOException;
  }

  private static <T> T decoded(byte[] file, Work<T> wanted) {
    if (file.length == 0) {
      throw new ImageRefused(Reason.EMPTY);
    }
    if (file.length > MOST_BYTES) {
      throw new ImageRefused(Reason.TOO_LARGE);
    }
    var essence = Essence.of(file, PixelBudget.PHOTO);
    var reading = new AtomicReference<@Nullable ImageReader>();
    try {
      var work = DECODERS.submit(() -> wanted.of(essence, decode(essence, reading)));
      try {
        return work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        work.cancel(true);
        var reader = reading.get();
        if (reader != null) {
          reader.abort();
        }
        throw new ImageRefused(Reason.TOO_SLOW, e);
      }
    } catch (RejectedExecutionException e) {
      throw new ImageRefused(Reason.BUSY, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImageRefused(Reason.BUSY, e);
    } catch (ExecutionException e) {
      // Decoders complain of broken data in every way there is, with errors, too.
      throw e.getCause() instanceof ImageRefused r ? r : new ImageRefused(Reason.BROKEN, e);
    }
  }

  private static List<Picture> pictures(Essence essence, BufferedImage whole, int... edges) {
    var image = whole;
    var pictures = new ArrayList<Picture>();
    for (var edge : edges) {
      image = Pixels.within(image, edge);
      var upright = Pixels.upright(image, essence.orientation());
      pictures.add(new Picture(upright.getWidth(), upright.getHeight(), encode(upright)));
    }
    return pictures;
  }

  /** A picture of our own as PNG, without metadata; a palette stays one. */
  public static byte[] encodePng(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Takes a picture from the top down. */
  public interface Rows {
    /** Comes first. */
    void begin(int width, int height);

    /** The next rows, as alpha, red, green, blue; the array is used again. */
    void put(int rows, int[] argb);
  }

  /**
   * Reads a JPEG, PNG, WebP or TIFF with all its pixels, for plans. Needs up to 400 MB for the
   * largest that it takes and as long as that lasts: only for a process of its own. Leaves the
   * picture as the file has it, whatever EXIF says, because world files count so.
   *
   * @throws ImageRefused if it is not fit
   */
  public static void readRows(byte[] file, Rows rows) {
    try {
      if (TiffHead.looksLike(file)) {
        readTiff(file, TiffHead.of(file, PixelBudget.PLAN), rows);
      } else {
        var essence = Essence.of(file, PixelBudget.PLAN);
        rows.begin(essence.width(), essence.height());
        var image = decode(essence, new AtomicReference<>(), 1);
        putRows(image, rows);
      }
    } catch (ImageRefused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new ImageRefused(Reason.BROKEN, e);
    }
  }

  /** Band by band, as a TIFF lies. */
  private static void readTiff(byte[] file, TiffHead head, Rows rows) throws IOException {
    var reader = tiffReader();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, false, true);
      if (reader.getWidth(0) != head.width() || reader.getHeight(0) != head.height()) {
        throw new ImageRefused(Reason.BROKEN);
      }
      rows.begin(head.width(), head.height());
      var band = Math.clamp(BAND_PIXELS / head.width(), 1, head.height());
      for (int y = 0; y < head.height(); y += band) {
        var how = reader.getDefaultReadParam();
        how.setSourceRegion(new Rectangle(0, y, head.width(), Math.min(band, head.height() - y)));
        putRows(reader.read(0, how), rows);
      }
    } finally {
      reader.dispose();
    }
  }

  /** Of the two that are there, the one that knows tiles with JPEG in them. */
  private static ImageReader tiffReader() {
    var readers = ImageIO.getImageReadersByFormatName("tiff");
    while (readers.hasNext()) {
      var reader = readers.next();
      if (reader.getClass().getName().startsWith("com.twelvemonkeys.")) {
        return reader;
      }
    }
    throw new IllegalStateException("no reader for TIFF");
  }

  private static void putRows(BufferedImage image, Rows rows) {
    var width = image.getWidth();
    var argb = new int[width * 64];
    for (int y = 0; y < image.getHeight(); y += 64) {
      var height = Math.min(64, image.getHeight() - y);
      image.getRGB(0, y, width, height, argb, 0, width);
      rows.put(height, argb);
    }
  }

  private static BufferedImage decode(
      Essence essence, AtomicReference<@Nullable ImageReader> reading) throws IOException {
    var longer = Math.max(essence.width(), essence.height());
    return decode(essence, reading, Math.ceilDiv(longer, WORKING_EDGE));
  }

  /** Every {@code step}th pixel of every such row. */
  private static BufferedImage decode(
      Essence essence, AtomicReference<@Nullable ImageReader> reading, int step)
      throws IOException {
    var reader = ImageIO.getImageReadersByFormatName(essence.format()).next();
    reading.set(reader);
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(essence.bytes()))) {
      reader.setInput(in, true, true);
      if (reader.getWidth(0) != essence.width() || reader.getHeight(0) != essence.height()) {
        throw new ImageRefused(Reason.BROKEN);
      }
      var how = reader.getDefaultReadParam();
      how.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, how);
    } finally {
      reading.set(null);
      reader.dispose();
    }
  }

  /** A picture of our own as JPEG, without metadata. */
  public static byte[] encode(BufferedImage image) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Two at a time; a few more may wait, so that memory has a bound whoever sends what. */
  private static ExecutorService decoders() {
    var number = new AtomicInteger();
    var pool =
        new ThreadPoolExecutor(
            2,
            2,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(16),
            task -> {
              var thread = new Thread(task, "image-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
