package org.planrunde.storage.image;

/** Finds one number in EXIF data: how the camera was held. Does not read anything else. */
final class Exif {
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private Exif() {}

  /** The orientation from 1 to 8; 1 if none is said or the data is broken. */
  static int orientation(Bytes in, int tiff, int end) {
    try {
      return search(in, tiff, end);
    } catch (ImageRefused e) {
      // A picture is not refused for broken metadata, which is thrown away anyway.
      return 1;
    }
  }

  private static int search(Bytes in, int tiff, int end) {
    var little = in.startsWith(tiff, "II");
    if (!little && !in.startsWith(tiff, "MM")) {
      return 1;
    }
    var offset = little ? in.little32(tiff + 4) : in.big32(tiff + 4);
    if (tiff + offset + 2 > end) {
      return 1;
    }
    var first = (int) (tiff + offset);
    var entries = little ? in.little16(first) : in.big16(first);
    for (int i = 0; i < entries; i++) {
      var entry = first + 2 + i * ENTRY;
      if (entry + ENTRY > end) {
        return 1;
      }
      if (short16(in, entry, little) == ORIENTATION && short16(in, entry + 2, little) == SHORT) {
        var value = short16(in, entry + 8, little);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  private static int short16(Bytes in, int position, boolean little) {
    return little ? in.little16(position) : in.big16(position);
  }
}
