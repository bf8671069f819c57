package org.planrunde.storage.image;

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

  /** Most pixels of a JPEG or PNG, which are read in rows. */
  static final long MOST_PIXELS = 50_000_000;

  /** Most pixels of a WebP, whose decoder holds them all and twenty bytes for each. */
  static final long MOST_WEBP_PIXELS = 9_000_000;

  /** Longest edge of what is decoded into memory; larger pictures are thinned while reading. */
  private static final int WORKING_EDGE = 4096;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
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
          return png(
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
    var essence = Essence.of(file);
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

  static long mostPixels(String format) {
    return format.equals("webp") ? MOST_WEBP_PIXELS : MOST_PIXELS;
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

  private static byte[] png(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage decode(
      Essence essence, AtomicReference<@Nullable ImageReader> reading) throws IOException {
    var reader = ImageIO.getImageReadersByFormatName(essence.format()).next();
    reading.set(reader);
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(essence.bytes()))) {
      reader.setInput(in, true, true);
      if (reader.getWidth(0) != essence.width() || reader.getHeight(0) != essence.height()) {
        throw new ImageRefused(Reason.BROKEN);
      }
      var longer = Math.max(essence.width(), essence.height());
      var step = Math.ceilDiv(longer, WORKING_EDGE);
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
