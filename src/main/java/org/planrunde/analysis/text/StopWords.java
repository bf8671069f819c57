package org.planrunde.analysis.text;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/** Words that carry no topic: Lucene's list of the language and our own addition to it. */
final class StopWords {
  private StopWords() {}

  static Set<String> of(String language) {
    var words = new HashSet<>(WordList.read(language, "stop-words"));
    CharArraySet base =
        switch (language) {
          case "de" -> GermanAnalyzer.getDefaultStopSet();
          case "en" -> EnglishAnalyzer.getDefaultStopSet();
          default -> CharArraySet.EMPTY_SET;
        };
    base.forEach(word -> words.add(new String((char[]) word)));
    return Set.copyOf(words);
  }
}
