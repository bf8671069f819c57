package org.planrunde.contribution.sensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Telephone numbers: with + or 0 in front and enough digits, or of five and more digits behind a
 * word such as "Tel.". Dates, file numbers with a year, and lists of postcodes are none.
 */
final class PhoneFinder {
  private static final int MOST = 15;
  private static final Set<String> CALLED =
      Set.of(
          "tel",
          "telefon",
          "telefonnummer",
          "fon",
          "handy",
          "handynummer",
          "mobil",
          "mobilnummer",
          "ruf",
          "rufnummer",
          "fax",
          "phone",
          "mobile",
          "cell",
          "call",
          "whatsapp",
          "festnetz");
  private static final Set<String> FILED =
      Set.of(
          "az",
          "aktenzeichen",
          "drucksache",
          "vorlage",
          "nummer",
          "nr",
          "flurstück",
          "flst",
          "isbn",
          "satzung",
          "beschluss",
          "antrag",
          "bebauungsplan",
          "vorgang",
          "id",
          "code",
          "plz");

  private PhoneFinder() {}

  static List<Finding> find(String text) {
    var found = new ArrayList<Finding>();
    var words = new LastWords(text);
    for (int i = 0; i < text.length(); i++) {
      var run = startsRun(text, i) ? Run.read(text, i) : null;
      if (run != null) {
        words.finish(i);
        if (isPhone(text, run, words)) {
          found.add(new Finding(SensitiveKind.PHONE, run.start(), run.end()));
        }
        i = run.end() - 1;
        words.forget();
      } else {
        words.add(i);
      }
    }
    return found;
  }

  private static boolean startsRun(String text, int at) {
    var c = text.charAt(at);
    if (c == '+' || c == '(') {
      return Words.isDigit(text, at + 1);
    }
    return Words.isDigit(text, at);
  }

  private static boolean isPhone(String text, Run run, LastWords words) {
    if (!isFree(text, run.start() - 1) || !Words.isEdge(text, run.end()) || run.digits() > MOST) {
      return false;
    }
    if (run.isDate() || run.endsInYear() || run.isPostcodes()) {
      return false;
    }
    if (words.sayCall()) {
      return run.digits() >= 5;
    }
    return !words.sayFile() && (run.international() || run.national());
  }

  /** Behind a letter, a full stop or a slash the number is the rest of something else. */
  private static boolean isFree(String text, int before) {
    return before < 0
        || (!Character.isLetterOrDigit(text.charAt(before))
            && "-–/.,:_#".indexOf(text.charAt(before)) < 0)
        || (text.charAt(before) == ':' && !Words.isDigit(text, before - 1))
        || (text.charAt(before) == '.'
            && before > 0
            && Character.isLetter(text.charAt(before - 1)));
  }

  /** Where the two words before a number stand; anything else between them does not count. */
  private static final class LastWords {
    private static final int LONGEST = 40;
    private final String text;
    private int start = -1;
    private int lastStart;
    private int lastEnd;
    private int olderStart;
    private int olderEnd;

    LastWords(String text) {
      this.text = text;
    }

    void add(int at) {
      var c = text.charAt(at);
      if (Character.isLetter(c)) {
        start = start < 0 ? at : start;
        return;
      }
      finish(at);
      if (c == '\n' || c == ',' || c == ';') {
        forget();
      }
    }

    void finish(int at) {
      if (start >= 0) {
        olderStart = lastStart;
        olderEnd = lastEnd;
        lastStart = start;
        lastEnd = at;
        start = -1;
      }
    }

    void forget() {
      lastStart = lastEnd = olderStart = olderEnd = 0;
    }

    private String word(int from, int to) {
      return to - from > LONGEST ? "" : text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** Behind "Tel. Nr." and "Tel. ab 18" as behind "Tel.". */
    boolean sayCall() {
      var last = word(lastStart, lastEnd);
      return CALLED.contains(last)
          || (last.length() <= 6 && CALLED.contains(word(olderStart, olderEnd)));
    }

    boolean sayFile() {
      return FILED.contains(word(lastStart, lastEnd));
    }
  }
}
