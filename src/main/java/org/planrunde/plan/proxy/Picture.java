package org.planrunde.plan.proxy;

import java.util.Arrays;
import java.util.Optional;

/**
 * A picture whose first bytes say what it is, whatever anybody called it.
 *
 * @param bytes not copied, do not change them
 * @param mediaType {@code image/png}, {@code image/jpeg} or {@code image/webp}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(byte[] bytes, String mediaType) {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
  private static final byte[] WEBP = {'W', 'E', 'B', 'P'};

  /** The picture; empty if the bytes are none of the kinds that are passed on. */
  static Optional<Picture> of(byte[] bytes) {
    if (has(bytes, 0, PNG)) {
      return Optional.of(new Picture(bytes, "image/png"));
    }
    if (has(bytes, 0, JPEG)) {
      return Optional.of(new Picture(bytes, "image/jpeg"));
    }
    return has(bytes, 0, RIFF) && has(bytes, 8, WEBP)
        ? Optional.of(new Picture(bytes, "image/webp"))
        : Optional.empty();
  }

  private static boolean has(byte[] bytes, int at, byte[] mark) {
    return bytes.length >= at + mark.length
        && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
  }
}
