package org.planrunde.storage.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.planrunde.storage.image.ImageRefused.Reason;

/** Reads numbers out of a file; whatever points behind its end is a broken file. */
final class Bytes {
  private final ByteBuffer all;
  private final PixelBudget budget;

  Bytes(byte[] all, PixelBudget budget) {
    this(ByteBuffer.wrap(all), budget);
  }

  /** Also a file that lies on the disk; read from its first byte to the limit. */
  Bytes(ByteBuffer all, PixelBudget budget) {
    this.all = all;
    this.budget = budget;
  }

  /** How large a picture may be that is read from here. */
  PixelBudget budget() {
    return budget;
  }

  int length() {
    return all.limit();
  }

  int at(int position) {
    need(position, 1);
    return all.get(position) & 0xff;
  }

  int big16(int position) {
    return at(position) << 8 | at(position + 1);
  }

  int little16(int position) {
    return at(position + 1) << 8 | at(position);
  }

  int little24(int position) {
    return at(position + 2) << 16 | little16(position);
  }

  long big32(int position) {
    return (long) big16(position) << 16 | big16(position + 2);
  }

  long little32(int position) {
    return (long) little16(position + 2) << 16 | little16(position);
  }

  boolean startsWith(int position, String latin) {
    var wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
    if (position < 0 || position > length() - wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (all.get(position + i) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  String word(int position) {
    need(position, 4);
    return new String(part(position, 4), StandardCharsets.ISO_8859_1);
  }

  /** Checks that a part lies inside the file, and gives its end. */
  int end(int position, long length) {
    need(position, length);
    return (int) (position + length);
  }

  void copy(int from, int to, ByteArrayOutputStream target) {
    need(from, (long) to - from);
    target.writeBytes(part(from, to - from));
  }

  /** What phones of one maker write by themselves: a video container with one picture. */
  boolean isHeic() {
    return startsWith(4, "ftyp")
        && (startsWith(8, "hei")
            || startsWith(8, "hev")
            || startsWith(8, "mif1")
            || startsWith(8, "msf1")
            || startsWith(8, "avif"));
  }

  private byte[] part(int from, int length) {
    var part = new byte[length];
    all.get(from, part);
    return part;
  }

  private void need(int position, long length) {
    if (position < 0 || length < 0 || position + length > length()) {
      throw new ImageRefused(Reason.BROKEN);
    }
  }
}
