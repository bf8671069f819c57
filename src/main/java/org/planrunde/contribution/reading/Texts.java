package org.planrunde.contribution.reading;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Checks and tidies single texts. */
final class Texts {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int TITLE_WORDS = 60;

  private Texts() {}

  /**
   * The text with plain line breaks and without outer blanks, null if nothing is left.
   *
   * <p>Characters from U+0080 to U+009F are quotation marks and dashes of Windows that were once
   * decoded wrongly: they get their meaning back.
   */
  static @Nullable String clean(@Nullable String text, String field, int limit) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder clean = new StringBuilder(lines.length());
    for (int i = 0; i < lines.length(); i++) {
      clean.append(character(lines, i, field));
    }
    String stripped = clean.toString().strip();
    if (stripped.length() > limit) {
      throw new BrokenRow(
          field + " has " + stripped.length() + " characters, " + limit + " are allowed");
    }
    return stripped.isEmpty() ? null : stripped;
  }

  private static char character(String text, int i, String field) {
    char c = text.charAt(i);
    char meant = c >= 0x80 && c <= 0x9F ? new String(new byte[] {(byte) c}, WINDOWS).charAt(0) : c;
    if (meant == '\uFFFD') {
      throw new BrokenRow(field + " has an unreadable character at column " + (i + 1));
    }
    if (Character.isISOControl(meant) && meant != '\n' && meant != '\t') {
      throw new BrokenRow(
          String.format("control character U+%04X at column %d of %s", (int) c, i + 1, field));
    }
    if (Character.isSurrogate(c) && !isPaired(text, i)) {
      throw new BrokenRow(field + " has half a character at column " + (i + 1));
    }
    return meant;
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  /** The first words of a text on one line, with an ellipsis if there are more. */
  static String firstWords(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= TITLE_WORDS) {
      return line;
    }
    int blank = line.lastIndexOf(' ', TITLE_WORDS);
    int end = blank > TITLE_WORDS / 2 ? blank : TITLE_WORDS;
    return line.substring(0, Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end) + "…";
  }
}
