package org.planrunde.citymodel.gml;

import java.util.Arrays;

/**
 * Numbers from text, the bulk of every city model.
 *
 * <p>Short decimals are made exact without objects: up to 15 digits and 22 places fit a division
 * that is rounded once (Clinger, "How to read floating point numbers accurately", 1990); the rest
 * goes through {@link Double#parseDouble}. Not thread-safe.
 */
final class NumberList {
  private static final int LONGEST_TOKEN = 64;
  private static final int EXACT_DIGITS = 15;
  private static final double[] POWERS = new double[23];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private final int most;
  private final char[] token = new char[LONGEST_TOKEN];
  private int tokenLength;
  private double[] values = new double[48];
  private int size;
  private boolean broken;

  /** A list of up to this many numbers; more make it broken. */
  NumberList(int most) {
    this.most = most;
  }

  void clear() {
    size = 0;
    tokenLength = 0;
    broken = false;
  }

  /** Adds the numbers of a text, which white space or commas part. */
  void read(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == ',') {
        endToken();
      } else if (tokenLength == LONGEST_TOKEN) {
        broken = true;
      } else {
        token[tokenLength++] = c;
      }
    }
    endToken();
  }

  private void endToken() {
    if (tokenLength > 0) {
      add(parse());
      tokenLength = 0;
    }
  }

  void add(double value) {
    if (size == most || !Double.isFinite(value)) {
      broken = true;
      return;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, (int) Math.min(most, 2L * size));
    }
    values[size++] = value;
  }

  private double parse() {
    long digits = 0;
    int count = 0;
    int places = -1;
    boolean minus = token[0] == '-';
    for (int i = minus ? 1 : 0; i < tokenLength; i++) {
      char c = token[i];
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
        count += digits == 0 ? 0 : 1;
        places += places >= 0 ? 1 : 0;
      } else if (c == '.' && places < 0) {
        places = 0;
      } else {
        return slow();
      }
      if (count > EXACT_DIGITS || places >= POWERS.length) {
        return slow();
      }
    }
    if (tokenLength == (minus ? 1 : 0) + (places == 0 ? 1 : 0)) {
      return Double.NaN;
    }
    double value = places > 0 ? digits / POWERS[places] : digits;
    return minus ? -value : value;
  }

  private double slow() {
    char last = token[tokenLength - 1];
    if (last == 'f' || last == 'F' || last == 'd' || last == 'D') {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(new String(token, 0, tokenLength));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  int size() {
    return size;
  }

  double get(int index) {
    return values[index];
  }

  /** True if something in the text was no finite number, or there were too many. */
  boolean isBroken() {
    return broken;
  }

  double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
