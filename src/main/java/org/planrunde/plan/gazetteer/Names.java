package org.planrunde.plan.gazetteer;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names comparable however they are typed. */
final class Names {
  private static final Pattern NUMBER_LAST =
      Pattern.compile("(.*\\D)[\\s,]+(\\d{1,5}\\s?[a-z]?(?:\\s?[-/]\\s?\\d{1,5}\\s?[a-z]?)?)");

  private Names() {}

  /** What was typed, as a street and a house number; the number is empty if there is none. */
  record Asked(String street, String number) {}

  static Asked asked(String words) {
    var match = NUMBER_LAST.matcher(words.strip().toLowerCase(Locale.GERMAN));
    return match.matches()
        ? new Asked(fold(match.group(1)), number(match.group(2)))
        : new Asked(fold(words), "");
  }

  /** Lower case, "str." as "strasse", hyphens as spaces. */
  static String fold(String text) {
    return text.strip()
        .toLowerCase(Locale.GERMAN)
        .replace("ß", "ss")
        .replace('-', ' ')
        .replaceFirst("[\\s,]+$", "")
        .replaceFirst("str\\.?$", "strasse")
        .replaceAll("\\s+", " ");
  }

  static String number(String text) {
    return text.toLowerCase(Locale.GERMAN).replaceAll("\\s", "");
  }
}
