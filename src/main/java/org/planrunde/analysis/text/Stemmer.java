package org.planrunde.analysis.text;

import java.util.List;

/**
 * A light stemmer that runs after the lemma, because the lemmatiser leaves plurals that it has not
 * seen ("Hindernisse") as they are. Cuts inflection only, never word-forming endings.
 */
final class Stemmer {
  private static final List<String> GERMAN = List.of("ern", "em", "en", "er", "es", "e", "s", "n");
  private static final int SHORTEST_STEM = 4;

  private final boolean german;

  Stemmer(String language) {
    german = language.equals("de");
  }

  /** The stem of a lower-case word. */
  String stem(String word) {
    return german ? germanStem(word) : word;
  }

  private static String germanStem(String word) {
    String plain = word.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u').replace("ß", "ss");
    for (String suffix : GERMAN) {
      if (plain.endsWith(suffix) && plain.length() - suffix.length() >= SHORTEST_STEM) {
        return plain.substring(0, plain.length() - suffix.length());
      }
    }
    return plain;
  }
}
