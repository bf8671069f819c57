package org.planrunde.contribution.sensitive;

import java.util.ArrayList;
import java.util.List;

/** A word or a number; {@code gap} is true if more than a space lies before it. */
record Token(String word, int start, int end, boolean gap) {
  private static final int LONGEST = 60;

  /** Words keep their inner hyphens and a full stop that shortens them. */
  static List<Token> read(String text) {
    var tokens = new ArrayList<Token>();
    int last = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        int start = i;
        while (i < text.length() && isInner(text, i)) {
          i++;
        }
        if (i - start <= LONGEST) {
          var gap = start - last > 1 || (start > last && text.charAt(last) != ' ');
          tokens.add(new Token(text.substring(start, i), start, i, gap && last > 0));
        }
        last = i < text.length() && text.charAt(i) == '.' ? i + 1 : i;
      }
    }
    return tokens;
  }

  private static boolean isInner(String text, int at) {
    var c = text.charAt(at);
    return Character.isLetterOrDigit(c) || (c == '-' && !Words.isEdge(text, at + 1));
  }

  /** A capital and then small letters: how names are written. */
  boolean isCapitalised() {
    if (word.length() < 3 || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      var c = word.charAt(i);
      var start = word.charAt(i - 1) == '-' || word.startsWith("Mc");
      if (c != '-' && !Character.isLowerCase(c) && !(start && Character.isUpperCase(c))) {
        return false;
      }
    }
    return true;
  }
}
