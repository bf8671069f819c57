package org.planrunde.storage.image;

import org.planrunde.storage.image.ImageRefused.Reason;

/**
 * How large a picture may be; asked with the header's numbers, before a decoder sees the file.
 *
 * @param edge longest edge in pixels, which keeps one row small whatever the format
 * @param pixels most pixels of a format that is read in rows
 * @param webpPixels most pixels of a WebP, whose decoder holds them all and twenty bytes for each
 */
record PixelBudget(int edge, long pixels, long webpPixels) {
  /** For what residents send; decoded inside the application. */
  static final PixelBudget PHOTO = new PixelBudget(20_000, 50_000_000, 9_000_000);

  /** For plans; decoded in a process of its own. A0 at 200 dpi has 62 million pixels. */
  static final PixelBudget PLAN = new PixelBudget(40_000, 100_000_000, 25_000_000);

  void check(String format, long width, long height) {
    if (width <= 0 || height <= 0) {
      throw new ImageRefused(Reason.BROKEN);
    }
    if (width > edge
        || height > edge
        || width * height > (format.equals("webp") ? webpPixels : pixels)) {
      throw new ImageRefused(Reason.TOO_MANY_PIXELS);
    }
  }
}
