package org.planrunde.plan.raster;

/**
 * Takes colours off a sheet at any place between its pixels.
 *
 * <p>Where the sheet is enlarged, colours are mixed from the four nearest pixels; where it is
 * reduced, each target pixel averages a grid of such mixtures over its whole area, so that thin
 * lines fade and do not vanish. Mixes with premultiplied alpha. Holds scratch values: one thread
 * each.
 */
final class Sampler {
  /** Most samples along one edge of a target pixel: a reduction beyond this one loses detail. */
  private static final int MOST_SAMPLES = 16;

  private final Sheet sheet;
  private double alpha;
  private double red;
  private double green;
  private double blue;

  Sampler(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Fills a picture whose corners lie at these places on the sheet (upper left, upper right, lower
   * left, lower right; x and y each); in between places run evenly.
   *
   * @return false if nothing of the sheet is in it; {@code target} is all transparent then
   */
  boolean fill(int[] target, int width, int height, double[][] corners) {
    java.util.Arrays.fill(target, 0);
    if (misses(corners)) {
      return false;
    }
    int n = samples(corners, width, height);
    boolean any = false;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int argb = average(corners, x, y, width, height, n);
        target[y * width + x] = argb;
        any |= argb != 0;
      }
    }
    return any;
  }

  private boolean misses(double[][] corners) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (var corner : corners) {
      left = Math.min(left, corner[0]);
      right = Math.max(right, corner[0]);
      top = Math.min(top, corner[1]);
      bottom = Math.max(bottom, corner[1]);
    }
    return right <= 0 || bottom <= 0 || left >= sheet.width() || top >= sheet.height();
  }

  /** As many samples along an edge as there are pixels of the sheet under it. */
  private static int samples(double[][] c, int width, int height) {
    double across = Math.hypot(c[1][0] - c[0][0], c[1][1] - c[0][1]) / width;
    double down = Math.hypot(c[2][0] - c[0][0], c[2][1] - c[0][1]) / height;
    return (int) Math.clamp(Math.ceil(Math.max(across, down) - 0.01), 1, MOST_SAMPLES);
  }

  private int average(double[][] c, int px, int py, int width, int height, int n) {
    alpha = red = green = blue = 0;
    for (int j = 0; j < n; j++) {
      double v = (py + (j + 0.5) / n) / height;
      double leftX = c[0][0] + v * (c[2][0] - c[0][0]);
      double leftY = c[0][1] + v * (c[2][1] - c[0][1]);
      double rightX = c[1][0] + v * (c[3][0] - c[1][0]);
      double rightY = c[1][1] + v * (c[3][1] - c[1][1]);
      for (int i = 0; i < n; i++) {
        double u = (px + (i + 0.5) / n) / width;
        mix(leftX + u * (rightX - leftX), leftY + u * (rightY - leftY));
      }
    }
    return colour(n * n);
  }

  private int colour(int count) {
    int a = (int) Math.round(alpha / count);
    if (a == 0) {
      return 0;
    }
    return a << 24 | share(red) << 16 | share(green) << 8 | share(blue);
  }

  private int share(double sum) {
    return Math.clamp(Math.round(sum / alpha), 0, 255);
  }

  private void mix(double x, double y) {
    if (x < 0 || y < 0 || x >= sheet.width() || y >= sheet.height()) {
      return;
    }
    double cx = x - 0.5;
    double cy = y - 0.5;
    int x0 = (int) Math.floor(cx);
    int y0 = (int) Math.floor(cy);
    double fx = cx - x0;
    double fy = cy - y0;
    add(x0, y0, (1 - fx) * (1 - fy));
    add(x0 + 1, y0, fx * (1 - fy));
    add(x0, y0 + 1, (1 - fx) * fy);
    add(x0 + 1, y0 + 1, fx * fy);
  }

  private void add(int x, int y, double weight) {
    if (weight == 0) {
      return;
    }
    int argb =
        sheet.argb(Math.clamp(x, 0, sheet.width() - 1), Math.clamp(y, 0, sheet.height() - 1));
    double a = weight * (argb >>> 24);
    alpha += a;
    red += a * (argb >> 16 & 255);
    green += a * (argb >> 8 & 255);
    blue += a * (argb & 255);
  }
}
