package org.planrunde.citymodel.relief;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;

/** How the bytes of a block are packed; never unpacks more than what was asked for. */
enum Packing {
  /** Not at all. */
  NONE,
  /** Lempel, Ziv and Welch, as in TIFF 6.0. */
  LZW,
  /** Deflate with the head of zlib. */
  DEFLATE;

  /** By the number of TIFF. */
  static Optional<Packing> of(int number) {
    return switch (number) {
      case 1 -> Optional.of(NONE);
      case 5 -> Optional.of(LZW);
      case 8, 32_946 -> Optional.of(DEFLATE);
      default -> Optional.empty();
    };
  }

  /**
   * Fills a block.
   *
   * @throws ModelRefused if there is too little, or what is no such packing
   */
  void unpack(ByteBuffer packed, byte[] to, int length) {
    int filled =
        switch (this) {
          case NONE -> copy(packed, to, length);
          case LZW -> new Lzw(packed, to, length).unpack();
          case DEFLATE -> inflate(packed, to, length);
        };
    if (filled < length) {
      throw new ModelRefused(Reason.BROKEN, "TIFF");
    }
  }

  private static int copy(ByteBuffer packed, byte[] to, int length) {
    int filled = Math.min(length, packed.remaining());
    packed.get(to, 0, filled);
    return filled;
  }

  private static int inflate(ByteBuffer packed, byte[] to, int length) {
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      int filled = 0;
      while (filled < length) {
        int more = inflater.inflate(to, filled, length - filled);
        if (more == 0) {
          return filled;
        }
        filled += more;
      }
      return filled;
    } catch (DataFormatException e) {
      throw new ModelRefused(Reason.BROKEN, "deflate");
    } finally {
      inflater.end();
    }
  }
}
