package org.planrunde.bench;

import java.util.Arrays;
import java.util.Locale;

/** Percentiles and how numbers are written. */
public final class Figures {
  private Figures() {}

  /** The value below which this share of the values lies, by the nearest rank. */
  public static double percentile(double[] values, double share) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
  }

  /** The middle one. */
  public static double median(double[] values) {
    return percentile(values, 0.5);
  }

  /** Milliseconds since a moment of {@link System#nanoTime()}. */
  public static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
