package org.planrunde.citymodel.relief;

import java.nio.ByteBuffer;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;

/** Unpacks one block by TIFF 6.0, section 13: codes of 9 to 12 bits, the greatest bit first. */
final class Lzw {
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int FIRST = 258;
  private static final int MOST = 4096;

  private final ByteBuffer in;
  private final byte[] out;
  private final int length;

  /** Each word lies in what is unpacked already: where, and how long it is. */
  private final int[] places = new int[MOST];

  private final int[] lengths = new int[MOST];
  private int filled;
  private int held;
  private int bits;

  Lzw(ByteBuffer in, byte[] out, int length) {
    this.in = in;
    this.out = out;
    this.length = length;
  }

  /** How many bytes came out. */
  int unpack() {
    int next = FIRST;
    int before = -1;
    while (filled < length) {
      int code = code(next);
      if (code < 0 || code == END) {
        break;
      }
      if (code == CLEAR) {
        next = FIRST;
        before = -1;
        continue;
      }
      int start = filled;
      if (before >= 0 && next < MOST) {
        // The word before and the first sign of this one lie next to each other.
        places[next] = start - before;
        lengths[next] = before + 1;
        next++;
      }
      before = word(code, next);
    }
    return filled;
  }

  /** Copies a word, byte by byte since it may reach into itself; gives its whole length. */
  private int word(int code, int next) {
    if (code < CLEAR) {
      out[filled++] = (byte) code;
      return 1;
    }
    if (code < FIRST || code >= next) {
      throw new ModelRefused(Reason.BROKEN, "LZW");
    }
    int from = places[code];
    int all = Math.min(lengths[code], length - filled);
    for (int i = 0; i < all; i++) {
      out[filled++] = out[from + i];
    }
    return lengths[code];
  }

  /** The next code, one bit wider one code early as TIFF has it; -1 at the end. */
  private int code(int next) {
    int width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
    while (bits < width) {
      if (!in.hasRemaining()) {
        return -1;
      }
      held = (held << 8) | (in.get() & 0xff);
      bits += 8;
    }
    bits -= width;
    return (held >> bits) & ((1 << width) - 1);
  }
}
