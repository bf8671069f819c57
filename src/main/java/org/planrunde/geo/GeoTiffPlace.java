package org.planrunde.geo;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where a GeoTIFF says that it lies (OGC GeoTIFF 1.1): by a full transformation, or by one tie
 * point and the size of a pixel.
 *
 * @param epsg 0 if the file names no system, or one of its own
 * @param degrees true if it says that the system has degrees
 * @param vertical the EPSG number of its heights, 0 if none is named
 * @param heightUnit the EPSG number of the unit of its heights, 0 if none is named
 * @param pixels null if it has no place
 */
public record GeoTiffPlace(
    int epsg, boolean degrees, int vertical, int heightUnit, @Nullable Pixels pixels) {
  private static final int PIXEL_SCALE = 33550;
  private static final int TIE_POINTS = 33922;
  private static final int TRANSFORMATION = 34264;
  private static final int KEYS = 34735;

  private static final int MODEL_TYPE = 1024;
  private static final int RASTER_TYPE = 1025;
  private static final int GEOGRAPHIC = 2048;
  private static final int PROJECTED = 3072;
  private static final int VERTICAL = 4096;
  private static final int VERTICAL_UNIT = 4099;

  private static final int IN_DEGREES = 2;
  private static final int POINT = 2;
  private static final int USER_DEFINED = 32767;

  /**
   * From pixels to the ground: {@code east = xx·x + xy·y + x0} and {@code north = yx·x + yy·y +
   * y0}. The centre of the first pixel is (0.5, 0.5), whether the file counts from centres or
   * corners.
   */
  public record Pixels(double xx, double xy, double x0, double yx, double yy, double y0) {
    private Pixels fromCentres() {
      return new Pixels(xx, xy, x0 - (xx + xy) / 2, yx, yy, y0 - (yx + yy) / 2);
    }
  }

  /**
   * Reads the place.
   *
   * @param tags the numbers of a tag, none if the file does not have it
   */
  public static GeoTiffPlace of(IntFunction<double[]> tags) {
    var keys = tags.apply(KEYS);
    var pixels = pixels(tags);
    if (pixels != null && key(keys, RASTER_TYPE) == POINT) {
      pixels = pixels.fromCentres();
    }
    boolean degrees = key(keys, MODEL_TYPE) == IN_DEGREES;
    return new GeoTiffPlace(
        known(key(keys, degrees ? GEOGRAPHIC : PROJECTED)),
        degrees,
        known(key(keys, VERTICAL)),
        known(key(keys, VERTICAL_UNIT)),
        pixels);
  }

  private static @Nullable Pixels pixels(IntFunction<double[]> tags) {
    var full = tags.apply(TRANSFORMATION);
    if (full.length >= 16) {
      return new Pixels(full[0], full[1], full[3], full[4], full[5], full[7]);
    }
    var scale = tags.apply(PIXEL_SCALE);
    var tie = tags.apply(TIE_POINTS);
    if (scale.length < 2 || tie.length < 6) {
      return null;
    }
    return new Pixels(
        scale[0], 0, tie[3] - tie[0] * scale[0], 0, -scale[1], tie[4] + tie[1] * scale[1]);
  }

  private static int known(int key) {
    return key == USER_DEFINED ? 0 : key;
  }

  /** Keys come in fours: id, where, count, value; only values that stand in place are read. */
  private static int key(double[] keys, int id) {
    for (int i = 4; i + 3 < keys.length; i += 4) {
      if (keys[i] == id && keys[i + 1] == 0) {
        return (int) keys[i + 3];
      }
    }
    return 0;
  }
}
