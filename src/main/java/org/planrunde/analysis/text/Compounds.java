package org.planrunde.analysis.text;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Splits German compounds ("Fahrradstellplatz": "fahrrad", "stellplatz") so that contributions with
 * different compounds of one word meet. Thread-safe.
 */
final class Compounds {
  private static final int SHORTEST_COMPOUND = 9;
  private static final int LONGEST_COMPOUND = 60;
  private static final int SHORTEST_PART = 4;
  private static final int CACHE_LIMIT = 100_000;
  private static final Pattern HYPHEN = Pattern.compile("-+");

  private final GermanWordSplitter splitter;
  private final Map<String, List<String>> cache = new ConcurrentHashMap<>();

  Compounds() {
    try {
      splitter = new GermanWordSplitter(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts in lower case; none if the word is no compound. */
  List<String> parts(String word) {
    if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_COMPOUND) {
      return List.of();
    }
    List<String> known = cache.get(word);
    if (known != null) {
      return known;
    }
    List<String> parts = split(word);
    if (cache.size() < CACHE_LIMIT) {
      cache.put(word, parts);
    }
    return parts;
  }

  private List<String> split(String word) {
    var parts = new ArrayList<String>();
    HYPHEN.splitAsStream(word).forEach(piece -> parts.addAll(splitter.splitWord(piece)));
    if (parts.size() < 2) {
      return List.of();
    }
    return parts.stream()
        .map(part -> part.toLowerCase(Locale.ROOT))
        .filter(part -> part.length() >= SHORTEST_PART)
        .toList();
  }
}
