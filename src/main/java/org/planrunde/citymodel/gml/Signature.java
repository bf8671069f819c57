package org.planrunde.citymodel.gml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;
import org.planrunde.citymodel.gml.ModelRefused.Reason;

/** What the first bytes of a file say it is, whatever its name says. */
enum Signature {
  GZIP(0x1f, 0x8b),
  ZIP('P', 'K', 3, 4),
  PDF('%', 'P', 'D', 'F'),
  GLB('g', 'l', 'T', 'F'),
  PNG(0x89, 'P', 'N', 'G'),
  SEVEN_ZIP('7', 'z', 0xbc, 0xaf);

  /** The two languages of city models. */
  enum Language {
    XML,
    JSON
  }

  private static final int LOOK = 1024;

  /** Written once, when the class is loaded. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final int[] bytes;

  Signature(int... bytes) {
    this.bytes = bytes;
  }

  /** Looks without reading. */
  boolean begins(BufferedInputStream in) throws IOException {
    byte[] first = peek(in, bytes.length);
    if (first.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((first[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The language of an unpacked text, by its first sign; looks without reading.
   *
   * @throws ModelRefused if it is neither
   */
  static Language language(BufferedInputStream in) throws IOException {
    byte[] first = peek(in, LOOK);
    if (first.length == 0) {
      throw new ModelRefused(Reason.EMPTY);
    }
    for (Signature other : values()) {
      if (other.begins(in)) {
        String name = other.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        throw new ModelRefused(Reason.NOT_A_CITY_MODEL, name);
      }
    }
    for (byte b : first) {
      switch (b) {
        // Byte order marks, the zeros of UTF-16 and white space say nothing yet.
        case 0, (byte) 0xef, (byte) 0xbb, (byte) 0xbf, (byte) 0xfe, (byte) 0xff -> {}
        case ' ', '\t', '\r', '\n' -> {}
        case '<' -> {
          return Language.XML;
        }
        case '{', '[' -> {
          return Language.JSON;
        }
        default -> throw new ModelRefused(Reason.NOT_A_CITY_MODEL);
      }
    }
    throw new ModelRefused(Reason.NOT_A_CITY_MODEL);
  }

  private static byte[] peek(BufferedInputStream in, int length) throws IOException {
    in.mark(length);
    byte[] first = in.readNBytes(length);
    in.reset();
    return first;
  }
}
