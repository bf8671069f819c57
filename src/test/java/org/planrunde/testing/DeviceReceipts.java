package org.planrunde.testing;

import java.util.random.RandomGenerator;

/** Receipts such as devices make, of three times four signs. */
public final class DeviceReceipts {
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int BITS = 5;

  private DeviceReceipts() {}

  /** One that nobody has. */
  public static String random(RandomGenerator random) {
    return of(random.nextLong());
  }

  /** The same for the same number; differs as long as the lower 60 bits do. */
  public static String of(long number) {
    var text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      var sign = (int) (number >>> (11 - i) * BITS) & 31;
      text.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(sign));
    }
    return text.toString();
  }
}
