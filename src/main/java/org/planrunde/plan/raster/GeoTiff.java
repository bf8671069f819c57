package org.planrunde.plan.raster;

import org.jspecify.annotations.Nullable;
import org.planrunde.geo.GeoTiffPlace;
import org.planrunde.storage.image.TiffHead;

/**
 * The place that a GeoTIFF brings along.
 *
 * @param epsg 0 if the file names no system, or one of its own
 * @param affine null if the file has none
 */
record GeoTiff(int epsg, @Nullable Affine affine) {
  static GeoTiff read(TiffHead head) {
    var place = GeoTiffPlace.of(head::values);
    var pixels = place.pixels();
    if (pixels == null) {
      return new GeoTiff(0, null);
    }
    var affine =
        new Affine(pixels.xx(), pixels.xy(), pixels.x0(), pixels.yx(), pixels.yy(), pixels.y0());
    affine.inverse();
    if (place.degrees()) {
      check(place.epsg(), affine, head.width(), head.height());
    }
    return new GeoTiff(place.epsg(), affine);
  }

  /** A file that says degrees and holds metres lies nowhere. */
  private static void check(int epsg, Affine at, int width, int height) {
    for (int corner = 0; corner < 4; corner++) {
      double x = corner % 2 == 0 ? 0 : width;
      double y = corner < 2 ? 0 : height;
      if (!(Math.abs(at.east(x, y)) <= 180 && Math.abs(at.north(x, y)) <= 90)) {
        throw new PlanRefused("metres-as-degrees", String.valueOf(epsg));
      }
    }
  }
}
