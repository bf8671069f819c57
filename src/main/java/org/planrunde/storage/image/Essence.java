package org.planrunde.storage.image;

import org.planrunde.storage.image.ImageRefused.Reason;

/**
 * What a decoder needs of a file and no more: everything else, such as metadata, colour profiles,
 * later frames and what stands behind the end, has been left out before a decoder sees it.
 *
 * @param format the decoder's name
 * @param orientation as in EXIF, 1 to 8
 */
@SuppressWarnings("ArrayRecordComponent")
record Essence(String format, int width, int height, int orientation, byte[] bytes) {
  /** Looks at the first bytes, never at a name. */
  static Essence of(byte[] file, PixelBudget budget) {
    var in = new Bytes(file, budget);
    if (in.startsWith(0, "\u00ff\u00d8\u00ff")) {
      return Jpeg.essence(in);
    }
    if (in.startsWith(0, "\u0089PNG\r\n\u001a\n")) {
      return Png.essence(in);
    }
    if (in.startsWith(0, "RIFF") && in.startsWith(8, "WEBP")) {
      return WebP.essence(in);
    }
    throw new ImageRefused(in.isHeic() ? Reason.HEIC : Reason.NOT_A_PHOTO);
  }
}
