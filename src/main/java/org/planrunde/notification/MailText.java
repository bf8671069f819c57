package org.planrunde.notification;

/**
 * Makes words fit for a mail: nothing of them ends a header line or turns the reading direction.
 */
final class MailText {
  /** Longest title within a subject, in characters. */
  static final int MAX_TITLE = 60;

  /** Longest name of a sender, in characters. */
  static final int MAX_SENDER = 80;

  private static final int MAX_LINE = 200;

  private MailText() {}

  /** One line of at most 200 characters. */
  static String line(String text) {
    return line(text, MAX_LINE);
  }

  /** One line; what is too long ends with an ellipsis. */
  static String line(String text, int max) {
    // Else a mail program would read what was typed as encoded words, line ends among them.
    var tidy = tidy(text).replace("=?", "= ?").replaceAll("\\s+", " ").strip();
    return tidy.codePointCount(0, tidy.length()) <= max
        ? tidy
        : tidy.substring(0, tidy.offsetByCodePoints(0, max - 1)).strip() + "…";
  }

  /** Lines as they were written. */
  static String paragraph(String text) {
    return tidy(text).strip();
  }

  /** Line ends stay; other control characters, marks of direction and lone surrogates go. */
  private static String tidy(String text) {
    var tidy = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || isPlain(c))
        .forEach(tidy::appendCodePoint);
    return tidy.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          c == 0x200D || c == 0x200C;
      default -> true;
    };
  }
}
