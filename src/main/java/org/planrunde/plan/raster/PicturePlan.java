package org.planrunde.plan.raster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.Message;
import org.planrunde.storage.image.ImageRefused;
import org.planrunde.storage.image.SafeImage;
import org.planrunde.storage.image.TiffHead;

/** Reads pictures through the house's only door for them, and what places them. */
final class PicturePlan {
  private PicturePlan() {}

  static Found read(byte[] file, @Nullable String world, Path sheet, Progress progress) {
    try {
      return read(file, world, new Rows(sheet, progress));
    } catch (ImageRefused e) {
      throw new PlanRefused(
          "image." + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), e);
    }
  }

  private static Found read(byte[] file, @Nullable String world, Rows rows) {
    var head = TiffHead.looksLike(file) ? TiffHead.geo(file) : null;
    if (head != null && head.holdsHeights()) {
      throw new PlanRefused("heights");
    }
    var geo = head == null ? null : GeoTiff.read(head);
    try (rows) {
      SafeImage.readRows(file, rows);
    }
    var warnings = new ArrayList<Message>();
    var affine = world != null ? WorldFile.read(world) : geo == null ? null : geo.affine();
    if (geo != null && geo.affine() != null && geo.epsg() == 0) {
      warnings.add(Message.of("plan.warning.crs-missing"));
    }
    return new Found(
        format(file),
        1,
        1,
        rows.width,
        rows.height,
        0,
        geo == null ? 0 : geo.epsg(),
        affine,
        warnings);
  }

  private static String format(byte[] file) {
    return switch (file[0] & 0xff) {
      case 0x89 -> "PNG";
      case 0xff -> "JPEG";
      case 'R' -> "WEBP";
      default -> "TIFF";
    };
  }

  /** Rows on their way into the sheet. */
  private static final class Rows implements SafeImage.Rows, AutoCloseable {
    private final Path file;
    private final Progress progress;
    private int width;
    private int height;
    private int done;
    private Sheet.@Nullable Writer writer;

    Rows(Path file, Progress progress) {
      this.file = file;
      this.progress = progress;
    }

    @Override
    public void begin(int width, int height) {
      this.width = width;
      this.height = height;
      writer = new Sheet.Writer(file, width, height);
      progress.tell(0.05);
    }

    @Override
    public void put(int rows, int[] argb) {
      if (writer != null) {
        writer.put(rows, argb);
        done += rows;
        progress.tell((double) done / height);
      }
    }

    @Override
    public void close() {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
