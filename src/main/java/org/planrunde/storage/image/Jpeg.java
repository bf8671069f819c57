package org.planrunde.storage.image;

import java.io.ByteArrayOutputStream;
import org.planrunde.storage.image.ImageRefused.Reason;

/** Walks the segments of a JPEG and keeps tables and pixels (ITU-T T.81, annex B). */
final class Jpeg {
  private static final int SOF_BASELINE = 0xc0;
  private static final int SOF_PROGRESSIVE = 0xc2;
  private static final int DHT = 0xc4;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int DQT = 0xdb;
  private static final int DRI = 0xdd;
  private static final int APP1 = 0xe1;
  private static final int ADOBE = 0xee;

  /** A usual progressive photo has ten; each costs a pass over all pixels. */
  private static final int MOST_SCANS = 64;

  private final Bytes in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int position = 2;
  private int width;
  private int height;
  private int orientation = 1;
  private int scans;

  private Jpeg(Bytes in) {
    this.in = in;
  }

  static Essence essence(Bytes in) {
    return new Jpeg(in).walk();
  }

  private Essence walk() {
    out.write(0xff);
    out.write(0xd8);
    for (int marker = next(); marker != EOI; marker = next()) {
      segment(marker);
    }
    if (scans == 0) {
      throw new ImageRefused(Reason.BROKEN);
    }
    out.write(0xff);
    out.write(EOI);
    return new Essence("jpeg", width, height, orientation, out.toByteArray());
  }

  private int next() {
    if (in.at(position) != 0xff) {
      throw new ImageRefused(Reason.BROKEN);
    }
    while (in.at(position) == 0xff) {
      position++;
    }
    return in.at(position++);
  }

  private void segment(int marker) {
    if ((marker >= 0xd0 && marker <= 0xd8) || marker <= 0x01) {
      throw new ImageRefused(Reason.BROKEN);
    }
    var length = in.big16(position);
    if (length < 2) {
      throw new ImageRefused(Reason.BROKEN);
    }
    var end = in.end(position, length);
    if (isFrame(marker)) {
      frame(marker);
    }
    if (marker == APP1 && in.startsWith(position + 2, "Exif\0\0") && orientation == 1) {
      orientation = Exif.orientation(in, position + 8, end);
    }
    if (isFrame(marker) || isNeeded(marker)) {
      out.write(0xff);
      out.write(marker);
      in.copy(position, end, out);
    }
    position = end;
    if (marker == SOS) {
      pixels();
    }
  }

  private boolean isNeeded(int marker) {
    return marker == DHT
        || marker == DQT
        || marker == DRI
        || marker == SOS
        || (marker == ADOBE && in.startsWith(position + 2, "Adobe"));
  }

  private static boolean isFrame(int marker) {
    return marker >= SOF_BASELINE
        && marker <= 0xcf
        && marker != DHT
        && marker != 0xc8
        && marker != 0xcc;
  }

  private void frame(int marker) {
    if (width != 0) {
      throw new ImageRefused(Reason.BROKEN);
    }
    var components = in.at(position + 7);
    if (marker > SOF_PROGRESSIVE
        || in.at(position + 2) != 8
        || (components != 1 && components != 3)) {
      throw new ImageRefused(Reason.UNSUPPORTED);
    }
    height = in.big16(position + 3);
    width = in.big16(position + 5);
    // Says no before the rest of the file is walked.
    in.budget().check("jpeg", width, height);
  }

  /**
   * Copies compressed pixels up to the next marker that is neither a stuffed byte nor a restart.
   */
  private void pixels() {
    if (width == 0 || ++scans > MOST_SCANS) {
      throw new ImageRefused(Reason.BROKEN);
    }
    var begin = position;
    while (!(in.at(position) == 0xff && endsPixels(in.at(position + 1)))) {
      position++;
    }
    in.copy(begin, position, out);
  }

  private static boolean endsPixels(int after) {
    return after != 0 && after != 0xff && (after < 0xd0 || after > 0xd7);
  }
}
