package org.planrunde.contribution.sensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * International bank account numbers with the right length and check digits (ISO 13616, mod 97).
 */
final class IbanFinder {
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("AT", 20),
          Map.entry("BE", 16),
          Map.entry("BG", 22),
          Map.entry("CH", 21),
          Map.entry("CY", 28),
          Map.entry("CZ", 24),
          Map.entry("DE", 22),
          Map.entry("DK", 18),
          Map.entry("EE", 20),
          Map.entry("ES", 24),
          Map.entry("FI", 18),
          Map.entry("FR", 27),
          Map.entry("GB", 22),
          Map.entry("GR", 27),
          Map.entry("HR", 21),
          Map.entry("HU", 28),
          Map.entry("IE", 22),
          Map.entry("IT", 27),
          Map.entry("LI", 21),
          Map.entry("LT", 20),
          Map.entry("LU", 20),
          Map.entry("LV", 21),
          Map.entry("NL", 18),
          Map.entry("NO", 15),
          Map.entry("PL", 28),
          Map.entry("PT", 25),
          Map.entry("RO", 24),
          Map.entry("SE", 24),
          Map.entry("SI", 19),
          Map.entry("SK", 24),
          Map.entry("TR", 26),
          Map.entry("UA", 29));

  private IbanFinder() {}

  static List<Finding> find(String text) {
    var found = new ArrayList<Finding>();
    for (int i = 0; i + 4 < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))
          && Words.isEdge(text, i - 1)
          && Words.isDigit(text, i + 2)
          && Words.isDigit(text, i + 3)) {
        var country = text.substring(i, i + 2).toUpperCase(Locale.ROOT);
        var end = end(text, i, LENGTHS.getOrDefault(country, 0));
        if (end > 0) {
          found.add(new Finding(SensitiveKind.IBAN, i, end));
          i = end - 1;
        }
      }
    }
    return found;
  }

  /** End of a number with so many letters and digits whose check fits, else 0. */
  private static int end(String text, int start, int length) {
    int read = 0;
    int rest = 0;
    int i = start;
    for (; read < length && i < text.length(); i++) {
      var c = text.charAt(i);
      if (isAscii(c)) {
        rest = read < 4 ? rest : add(rest, c);
        read++;
      } else if (!isGap(c) || isGap(text.charAt(i - 1))) {
        return 0;
      }
    }
    if (length == 0 || read < length || !Words.isEdge(text, i)) {
      return 0;
    }
    // The country and the check digits count as if they stood at the end.
    for (int head = start; head < start + 4; head++) {
      rest = add(rest, text.charAt(head));
    }
    return rest == 1 ? i : 0;
  }

  private static int add(int rest, char c) {
    var value = Character.digit(c, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }

  private static boolean isAscii(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\u00a0' || c == '-';
  }
}
