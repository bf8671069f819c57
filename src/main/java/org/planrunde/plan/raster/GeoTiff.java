package org.planrunde.plan.raster;

import org.jspecify.annotations.Nullable;
import org.planrunde.storage.image.TiffHead;

/**
 * The place that a GeoTIFF brings along (OGC GeoTIFF 1.1): by a full transformation, or by one tie
 * point and the size of a pixel.
 *
 * @param epsg 0 if the file names no system, or one of its own
 * @param affine null if the file has none
 */
record GeoTiff(int epsg, @Nullable Affine affine) {
  private static final int PIXEL_SCALE = 33550;
  private static final int TIE_POINTS = 33922;
  private static final int TRANSFORMATION = 34264;
  private static final int KEYS = 34735;

  private static final int MODEL_TYPE = 1024;
  private static final int RASTER_TYPE = 1025;
  private static final int GEOGRAPHIC = 2048;
  private static final int PROJECTED = 3072;

  private static final int POINT = 2;
  private static final int USER_DEFINED = 32767;

  static GeoTiff read(TiffHead head) {
    var affine = affine(head);
    var keys = head.values(KEYS);
    if (affine == null) {
      return new GeoTiff(0, null);
    }
    if (key(keys, RASTER_TYPE) == POINT) {
      affine = affine.after(new Affine(1, 0, -0.5, 0, 1, -0.5));
    }
    affine.inverse();
    var epsg = key(keys, MODEL_TYPE) == 2 ? key(keys, GEOGRAPHIC) : key(keys, PROJECTED);
    var known = epsg == USER_DEFINED ? 0 : epsg;
    check(known, key(keys, MODEL_TYPE) == 2, affine, head.width(), head.height());
    return new GeoTiff(known, affine);
  }

  private static @Nullable Affine affine(TiffHead head) {
    var full = head.values(TRANSFORMATION);
    if (full.length >= 16) {
      return new Affine(full[0], full[1], full[3], full[4], full[5], full[7]);
    }
    var scale = head.values(PIXEL_SCALE);
    var tie = head.values(TIE_POINTS);
    if (scale.length < 2 || tie.length < 6) {
      return null;
    }
    return new Affine(
        scale[0], 0, tie[3] - tie[0] * scale[0], 0, -scale[1], tie[4] + tie[1] * scale[1]);
  }

  /** A file that says degrees and holds metres lies nowhere. */
  private static void check(int epsg, boolean degrees, Affine at, int width, int height) {
    if (!degrees) {
      return;
    }
    for (int corner = 0; corner < 4; corner++) {
      double x = corner % 2 == 0 ? 0 : width;
      double y = corner < 2 ? 0 : height;
      if (!(Math.abs(at.east(x, y)) <= 180 && Math.abs(at.north(x, y)) <= 90)) {
        throw new PlanRefused("metres-as-degrees", String.valueOf(epsg));
      }
    }
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
