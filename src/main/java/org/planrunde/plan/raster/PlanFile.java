package org.planrunde.plan.raster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Draws a plan as a sheet of pixels, whatever it is: a page of a PDF, or a PNG, JPEG, WebP or TIFF.
 * Goes by the first bytes and never by the name. Needs up to 600 MB of heap: only for a process of
 * its own, which somebody else ends when it takes too long.
 */
public final class PlanFile {
  /** Largest file, in bytes. */
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  /** A PDF may have a little before its beginning. */
  private static final int PDF_HEAD = 1024;

  private PlanFile() {}

  /**
   * Reads one page and leaves its pixels in {@code sheet}.
   *
   * @param world what a world file beside the picture says; null if there is none
   * @param page from 1; pictures have only that one
   * @throws PlanRefused if it is not fit; {@code sheet} is of no use then
   */
  public static Found read(
      Path file, @Nullable String world, int page, Path sheet, Progress progress) {
    try {
      var size = Files.size(file);
      if (size == 0 || size > MOST_BYTES) {
        throw new PlanRefused(size == 0 ? "empty" : "large", MOST_BYTES / (1024 * 1024));
      }
      if (isPdf(file)) {
        return PdfPlan.read(file, page, sheet, progress);
      }
      return PicturePlan.read(Files.readAllBytes(file), world, sheet, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPdf(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(PDF_HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }
  }
}
