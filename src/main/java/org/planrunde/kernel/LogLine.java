package org.planrunde.kernel;

/** Makes what came from outside fit for a log: one line of at most 200 characters. */
public final class LogLine {
  private static final int MOST = 200;

  private LogLine() {}

  /** Signs that end a line, steer a terminal or turn the direction of writing become "?". */
  public static String of(String text) {
    var line = new StringBuilder();
    text.codePoints().limit(MOST).map(c -> isPlain(c) ? c : '?').forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
