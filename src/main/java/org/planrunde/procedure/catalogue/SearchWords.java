package org.planrunde.procedure.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.planrunde.kernel.PlainText;

/** Turns what somebody types into what the database searches for; letters and digits only. */
record SearchWords(List<String> words) {
  private static final int LONGEST = 200;
  private static final int MOST = 12;

  static SearchWords of(String typed) {
    var text = PlainText.tidy(typed).toLowerCase(Locale.GERMAN);
    var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return new SearchWords(
        Arrays.stream(cut.split("[^\\p{L}\\p{N}]+"))
            .filter(w -> !w.isEmpty())
            .limit(MOST)
            .toList());
  }

  /** Every word may go on, for {@code to_tsquery}. */
  String query() {
    return words.stream().map(w -> "'" + w + "':*").collect(Collectors.joining(" & "));
  }

  /** The words in their order with anything between, for {@code like}. */
  String pattern() {
    return words.stream().collect(Collectors.joining("%", "%", "%"));
  }
}
