package org.planrunde.citymodel.relief;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** How one height is written down. */
enum Sample {
  /** Whole numbers from 0 to 65,535. */
  UINT16(1, 2),
  /** Whole numbers from -32,768 to 32,767. */
  INT16(2, 2),
  /** Numbers of four bytes with a point. */
  FLOAT32(3, 4),
  /** The same of eight bytes. */
  FLOAT64(3, 8);

  private final int format;
  private final int bytes;

  Sample(int format, int bytes) {
    this.format = format;
    this.bytes = bytes;
  }

  /** By the numbers of TIFF 6.0: sample format and bits. */
  static Optional<Sample> of(int format, int bits) {
    return Arrays.stream(values())
        .filter(it -> it.format == format && 8 * it.bytes == bits)
        .findFirst();
  }

  int bytes() {
    return bytes;
  }

  boolean whole() {
    return format != 3;
  }

  /** The number at a place of the buffer, which knows the order of bytes. */
  double at(ByteBuffer from, int position) {
    return switch (this) {
      case UINT16 -> from.getShort(position) & 0xffff;
      case INT16 -> from.getShort(position);
      case FLOAT32 -> from.getFloat(position);
      case FLOAT64 -> from.getDouble(position);
    };
  }

  /** What stands for "missing", as it looks once it was written down so. */
  double narrowed(double value) {
    return this == FLOAT32 ? (float) value : value;
  }
}
