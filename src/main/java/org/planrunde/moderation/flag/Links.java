package org.planrunde.moderation.flag;

/** Counts web addresses in a text. */
public final class Links {
  private static final String[] STARTS = {"http://", "https://", "www."};

  private Links() {}

  /** How many there are. */
  public static int count(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      int length = start(text, i);
      if (length > 0) {
        count++;
        i += length;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
          i++;
        }
      }
    }
    return count;
  }

  private static int start(String text, int at) {
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return 0;
    }
    for (var start : STARTS) {
      if (text.regionMatches(true, at, start, 0, start.length())) {
        return start.length();
      }
    }
    return 0;
  }
}
