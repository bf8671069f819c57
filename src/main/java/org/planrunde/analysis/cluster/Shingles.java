package org.planrunde.analysis.cluster;

import java.util.Arrays;
import java.util.Locale;
import org.planrunde.analysis.text.TextFeatures;

/** The runs of four characters in a text, as sorted numbers; case and punctuation do not count. */
final class Shingles {
  private static final int LENGTH = 4;

  private Shingles() {}

  static int[] of(TextFeatures text) {
    String plain = plain(String.join(" ", text.sentences()));
    if (plain.isEmpty()) {
      return new int[0];
    }
    int n = Math.max(1, plain.length() - LENGTH + 1);
    var shingles = new int[n];
    for (int i = 0; i < n; i++) {
      shingles[i] = plain.substring(i, Math.min(plain.length(), i + LENGTH)).hashCode();
    }
    return Arrays.stream(shingles).sorted().distinct().toArray();
  }

  /** The share of common shingles among all of two texts, 0 to 1 (Jaccard). */
  static double likeness(int[] a, int[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      int order = Integer.compare(a[i], b[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common / (double) Math.max(1, a.length + b.length - common);
  }

  /** Letters and digits in lower case with one space between words. */
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c)) {
            plain.appendCodePoint(c);
          } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
          }
        });
    return plain.toString().strip();
  }
}
