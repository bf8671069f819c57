package org.planrunde.ui.page;

import java.util.Locale;
import java.util.regex.Pattern;

/** A colour in sRGB, 0 to 255 each; contrast as in WCAG 2.2. */
record Rgb(int red, int green, int blue) {
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  /**
   * Reads six hex digits after a hash.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  static Rgb of(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("no colour: " + hex);
    }
    int value = Integer.parseInt(hex.substring(1), 16);
    return new Rgb(value >> 16, (value >> 8) & 255, value & 255);
  }

  String hex() {
    return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
  }

  /** 1 (same) to 21 (black on white). */
  double contrast(Rgb other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
