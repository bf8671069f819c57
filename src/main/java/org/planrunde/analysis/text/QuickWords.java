package org.planrunde.analysis.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the words of a text that carry its topic, in microseconds and without a model: no parts of
 * speech, no lemmas, one way for all languages. For looking while somebody types. Thread-safe.
 */
public final class QuickWords {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd}]{2,59}");
  private static final int MOST = 60;
  private static final int SHORTEST_VERB = 5;

  private final Set<String> stops = new HashSet<>();
  private final Stemmer stemmer = new Stemmer("de");
  private final Compounds compounds = new Compounds();

  /** Reads the word lists. */
  public QuickWords() {
    stops.addAll(StopWords.of("de"));
    stops.addAll(StopWords.of("en"));
  }

  /**
   * The stems in the text's order, each with a word that has it; parts of a German compound come
   * after it. At most {@value #MOST}.
   */
  public Map<String, String> of(String text) {
    var found = new LinkedHashMap<String, String>();
    var words = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
    while (words.find() && found.size() < MOST) {
      var word = words.group();
      var lower = word.toLowerCase(Locale.ROOT);
      if (!stops.contains(lower)) {
        found.putIfAbsent(stem(lower), lower);
        for (var part : compounds.parts(word)) {
          found.putIfAbsent(stem(part), part);
        }
      }
    }
    return found;
  }

  /** Without a tagger, "schützt" has to meet "schützen" by its letters. */
  private String stem(String word) {
    var stem = stemmer.stem(word);
    return stem.length() > SHORTEST_VERB && stem.endsWith("t")
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }
}
