package org.planrunde.contribution.sensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * German number plates: a known district, one or two letters, up to four digits. With a hyphen any
 * of them, without one only those with two letters and three or four digits.
 */
final class PlateFinder {
  private static final Set<String> DISTRICTS = Words.read("plates.txt");

  /** Standards and laws that look the same. */
  private static final Set<String> NO_PLATES =
      Set.of("DIN EN", "DIN A", "DIN B", "DIN C", "DIN V", "EU VO", "EU RL", "B P", "S U");

  private PlateFinder() {}

  static List<Finding> find(String text) {
    var found = new ArrayList<Finding>();
    for (int i = 0; i < text.length(); i++) {
      if (isCapital(text, i) && Words.isEdge(text, i - 1) && isFree(text, i - 1)) {
        var end = end(text, i);
        if (end > 0) {
          found.add(new Finding(SensitiveKind.PLATE, i, end));
          i = end - 1;
        }
      }
    }
    return found;
  }

  /** Behind a hyphen a word goes on. */
  private static boolean isFree(String text, int before) {
    return before < 0 || "-/.".indexOf(text.charAt(before)) < 0;
  }

  private static int end(String text, int start) {
    int i = capitals(text, start, 3);
    var district = text.substring(start, i);
    if (i >= text.length() || !DISTRICTS.contains(district)) {
      return 0;
    }
    var hyphen = text.charAt(i) == '-' || text.charAt(i) == '–';
    if (!hyphen && text.charAt(i) != ' ') {
      return 0;
    }
    int letters = i + 1;
    i = capitals(text, letters, 2);
    var two = text.substring(letters, i);
    if (two.isEmpty() || NO_PLATES.contains(district + " " + two)) {
      return 0;
    }
    if (i < text.length() && (text.charAt(i) == ' ' || (hyphen && text.charAt(i) == '-'))) {
      i++;
    }
    return number(text, i, hyphen, two.length());
  }

  private static int number(String text, int start, boolean hyphen, int letters) {
    int i = start;
    while (i - start < 4 && Words.isDigit(text, i)) {
      i++;
    }
    var digits = i - start;
    if (digits == 0 || text.charAt(start) == '0' || (!hyphen && (digits < 3 || letters < 2))) {
      return 0;
    }
    if (i < text.length() && (text.charAt(i) == 'E' || text.charAt(i) == 'H')) {
      i++;
    }
    return Words.isEdge(text, i) && !goesOn(text, i) ? i : 0;
  }

  /** File numbers go on with "/07" or "-2". */
  private static boolean goesOn(String text, int at) {
    return at < text.length()
        && "/-:,.".indexOf(text.charAt(at)) >= 0
        && Words.isDigit(text, at + 1);
  }

  private static int capitals(String text, int start, int most) {
    int i = start;
    while (i - start < most && isCapital(text, i)) {
      i++;
    }
    return i;
  }

  private static boolean isCapital(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    var c = text.charAt(at);
    return (c >= 'A' && c <= 'Z') || c == 'Ä' || c == 'Ö' || c == 'Ü';
  }
}
