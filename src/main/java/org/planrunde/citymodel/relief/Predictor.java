package org.planrunde.citymodel.relief;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** What was done to a row before packing it, so that there is less to pack. */
enum Predictor {
  /** Nothing. */
  NONE,
  /** Each number is the difference to the one before it. */
  DIFFERENCE,
  /** Adobe's for numbers with a point: first bytes first, then differences of bytes. */
  FLOATING;

  /** By the number of TIFF; empty if it does not suit what is predicted. */
  static Optional<Predictor> of(int number, Sample sample) {
    return switch (number) {
      case 1 -> Optional.of(NONE);
      case 2 -> Optional.of(DIFFERENCE);
      case 3 -> sample.whole() ? Optional.empty() : Optional.of(FLOATING);
      default -> Optional.empty();
    };
  }

  /** Makes a row of numbers what it was, in the order of bytes of the buffer. */
  void undo(ByteBuffer row, int numbers, int size) {
    switch (this) {
      case NONE -> {}
      case DIFFERENCE -> sum(row, numbers, size);
      case FLOATING -> gather(row, numbers, size);
    }
  }

  private static void sum(ByteBuffer row, int numbers, int size) {
    for (int at = size; at < numbers * size; at += size) {
      switch (size) {
        case 2 -> row.putShort(at, (short) (row.getShort(at) + row.getShort(at - size)));
        case 4 -> row.putInt(at, row.getInt(at) + row.getInt(at - size));
        default -> row.putLong(at, row.getLong(at) + row.getLong(at - size));
      }
    }
  }

  private static void gather(ByteBuffer row, int numbers, int size) {
    byte[] planes = new byte[numbers * size];
    row.get(0, planes);
    for (int i = 1; i < planes.length; i++) {
      planes[i] += planes[i - 1];
    }
    boolean little = row.order() == ByteOrder.LITTLE_ENDIAN;
    for (int i = 0; i < numbers; i++) {
      for (int k = 0; k < size; k++) {
        row.put(i * size + (little ? size - 1 - k : k), planes[k * numbers + i]);
      }
    }
  }
}
