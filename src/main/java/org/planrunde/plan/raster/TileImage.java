package org.planrunde.plan.raster;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import org.planrunde.storage.image.SafeImage;

/**
 * Writes pixels as the smaller picture: drawings as PNG, with a palette where that loses nothing,
 * and what is opaque and many-coloured, such as aerial photos, as JPEG.
 */
final class TileImage {
  private static final int PALETTE = 256;

  /** A drawing with soft edges stays below this in 256 × 256 pixels; a photo does not. */
  private static final int PHOTO = 6_000;

  private TileImage() {}

  static byte[] encode(int[] argb, int width) {
    var colours = argb.clone();
    Arrays.sort(colours);
    var count = distinct(colours);
    var height = argb.length / width;
    if (count <= PALETTE) {
      return SafeImage.encodePng(indexed(argb, width, height, Arrays.copyOf(colours, count)));
    }
    var opaque = Arrays.stream(argb).allMatch(c -> c >>> 24 == 255);
    if (opaque && count > PHOTO) {
      return SafeImage.encode(drawn(argb, width, height, BufferedImage.TYPE_INT_RGB));
    }
    return SafeImage.encodePng(
        drawn(
            argb,
            width,
            height,
            opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB));
  }

  /** Moves each colour once to the front of a sorted array and says how many there are. */
  private static int distinct(int[] sorted) {
    var count = 1;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] != sorted[count - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return count;
  }

  private static BufferedImage drawn(int[] argb, int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return image;
  }

  private static BufferedImage indexed(int[] argb, int width, int height, int[] palette) {
    var bits = palette.length <= 2 ? 1 : palette.length <= 4 ? 2 : palette.length <= 16 ? 4 : 8;
    var model =
        new IndexColorModel(
            bits, palette.length, palette, 0, true, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    var image =
        new BufferedImage(
            width,
            height,
            bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY,
            model);
    var row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        row[x] = Arrays.binarySearch(palette, argb[y * width + x]);
      }
      image.getRaster().setPixels(0, y, width, 1, row);
    }
    return image;
  }
}
