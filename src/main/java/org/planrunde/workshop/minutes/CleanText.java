package org.planrunde.workshop.minutes;

import java.text.Bidi;
import org.planrunde.kernel.PlainText;

/** Text of people as every format can take it: XML knows fewer signs than Java does. */
final class CleanText {
  /** More than a contribution may have. */
  static final int LONGEST = 4_000;

  private CleanText() {}

  /** Without control signs but line ends; what has no character becomes U+FFFD; cut at the end. */
  static String of(String text) {
    var tidy = PlainText.tidy(text);
    var clean = new StringBuilder(tidy.length());
    tidy.codePoints().limit(LONGEST).forEach(c -> append(clean, c));
    if (tidy.codePointCount(0, tidy.length()) > LONGEST) {
      clean.append(" …");
    }
    return clean.toString();
  }

  private static void append(StringBuilder clean, int c) {
    if (c == '\n') {
      clean.append('\n');
    } else if (Character.isWhitespace(c)) {
      clean.append(' ');
    } else if (Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE) {
      clean.append('\uFFFD');
    } else if (!Character.isISOControl(c)) {
      clean.appendCodePoint(c);
    }
  }

  /** The same in one line, not longer than {@code most} characters. */
  static String line(String text, int most) {
    var line = of(text).replace('\n', ' ').replaceAll(" {2,}", " ");
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
  }

  /** True if the first letter that has a direction is read from right to left. */
  static boolean isRightToLeft(String text) {
    return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  /** For HTML and XML, inside elements and attributes. */
  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
