package org.planrunde.analysis.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planrunde.analysis.Word;
import org.planrunde.ui.Highlighted;
import org.planrunde.ui.Highlighted.Mark;

/** Finds in a text the words that drew it into its group, so that the marker can go over them. */
final class Marks {
  private static final String NOTHING_BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String NOTHING_AFTER = "(?![\\p{L}\\p{N}])";

  private Marks() {}

  /** The text with its strongest word marked most. */
  static Highlighted marked(String text, List<Word> pulls) {
    return new Highlighted(text, find(text, pulls));
  }

  /** Every place where one of the words stands whole, without regard to case. */
  static List<Mark> find(String text, List<Word> words) {
    double most = words.stream().mapToDouble(Word::weight).max().orElse(1);
    var marks = new ArrayList<Mark>();
    for (var word : words) {
      Matcher hits =
          Pattern.compile(
                  NOTHING_BEFORE + Pattern.quote(word.word()) + NOTHING_AFTER,
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(text);
      while (hits.find()) {
        marks.add(new Mark(hits.start(), hits.end(), word.weight() / most));
      }
    }
    return marks;
  }
}
