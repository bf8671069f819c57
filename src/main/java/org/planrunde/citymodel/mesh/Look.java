package org.planrunde.citymodel.mesh;

/** A normal and a colour in four bytes: east, north, up as -127 to 127, then the colour. */
public final class Look {
  private static final int SCALE = 127;

  private Look() {}

  /** The number lives no longer than a run: it never leaves the program. */
  @SuppressWarnings("EnumOrdinal")
  static int of(double[] normal, Paint paint) {
    return (part(normal[0]) << 24)
        | (part(normal[1]) << 16)
        | (part(normal[2]) << 8)
        | paint.ordinal();
  }

  private static int part(double component) {
    return (int) Math.round(component * SCALE) & 0xff;
  }

  /** The normal's part along an axis: east (0), north (1) or up (2). */
  public static byte normal(int look, int axis) {
    return (byte) (look >> (24 - 8 * axis));
  }

  /** The place of the colour among the values of {@link Paint}. */
  public static int paint(int look) {
    return look & 0xff;
  }
}
