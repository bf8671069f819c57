package org.planrunde.citymodel.design;

import java.nio.ByteBuffer;
import org.planrunde.citymodel.design.DesignRefused.Reason;
import tools.jackson.databind.JsonNode;

/**
 * A list of numbers in the binary part, known to lie inside it.
 *
 * @param name where it stands, for sentences
 * @param offset of its first element, in bytes
 * @param stride from one element to the next, in bytes
 * @param type of each number, as OpenGL counts
 * @param parts numbers of each element
 * @param normalized whether whole numbers stand for 0 to 1, or -1 to 1
 * @param node what the file says of it
 */
record Accessor(
    ByteBuffer binary,
    String name,
    int offset,
    int stride,
    int count,
    int type,
    int parts,
    boolean normalized,
    JsonNode node) {
  static final int BYTE = 5120;
  static final int UNSIGNED_BYTE = 5121;
  static final int SHORT = 5122;
  static final int UNSIGNED_SHORT = 5123;
  static final int UNSIGNED_INT = 5125;
  static final int FLOAT = 5126;

  /** Bytes of a number of this type; 0 if there is no such type. */
  static int size(int type) {
    return switch (type) {
      case BYTE, UNSIGNED_BYTE -> 1;
      case SHORT, UNSIGNED_SHORT -> 2;
      case UNSIGNED_INT, FLOAT -> 4;
      default -> 0;
    };
  }

  /** The number as it stands there. */
  double raw(int element, int part) {
    int at = offset + element * stride + part * size(type);
    return switch (type) {
      case BYTE -> binary.get(at);
      case UNSIGNED_BYTE -> Byte.toUnsignedInt(binary.get(at));
      case SHORT -> binary.getShort(at);
      case UNSIGNED_SHORT -> Short.toUnsignedInt(binary.getShort(at));
      case UNSIGNED_INT -> Integer.toUnsignedLong(binary.getInt(at));
      default -> binary.getFloat(at);
    };
  }

  /**
   * What the number stands for.
   *
   * @throws DesignRefused if it is none
   */
  double value(int element, int part) {
    double raw = raw(element, part);
    if (!Double.isFinite(raw)) {
      throw new DesignRefused(Reason.NOT_A_NUMBER, name);
    }
    if (!normalized) {
      return raw;
    }
    return switch (type) {
      case BYTE -> Math.max(-1, raw / 127);
      case UNSIGNED_BYTE -> raw / 255;
      case SHORT -> Math.max(-1, raw / 32_767);
      case UNSIGNED_SHORT -> raw / 65_535;
      default -> raw;
    };
  }

  /** True if these are whole numbers from 0 that may be counted by. */
  boolean counts() {
    return parts == 1 && (type == UNSIGNED_BYTE || type == UNSIGNED_SHORT || type == UNSIGNED_INT);
  }
}
