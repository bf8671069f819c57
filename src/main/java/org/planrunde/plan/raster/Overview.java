package org.planrunde.plan.raster;

/** The whole sheet in one picture, for previews. */
public final class Overview {
  /** Longest edge in pixels. */
  public static final int EDGE = 2048;

  private Overview() {}

  /** A PNG or JPEG of the sheet, not larger than the sheet itself. */
  public static byte[] of(Sheet sheet) {
    double scale = Math.min(1, (double) EDGE / Math.max(sheet.width(), sheet.height()));
    int width = Math.max(1, (int) Math.round(sheet.width() * scale));
    int height = Math.max(1, (int) Math.round(sheet.height() * scale));
    var corners =
        new double[][] {
          {0, 0},
          {sheet.width(), 0},
          {0, sheet.height()},
          {sheet.width(), sheet.height()}
        };
    var pixels = new int[width * height];
    new Sampler(sheet).fill(pixels, width, height, corners);
    return TileImage.encode(pixels, width);
  }
}
