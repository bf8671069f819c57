package org.planrunde.analysis.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds German street and place names by their shape: "Wilhelmstraße", "Endenicher Allee", "in
 * Lindenau". Words that name a kind of street ("Fahrradstraße", "Sackgasse") are not names.
 *
 * <p>Works without a gazetteer, so it misses names such as "Markt" and names at the start of a
 * heading.
 */
final class PlaceNames {
  private static final List<String> ENDINGS =
      List.of("straße", "strasse", "str.", "allee", "gasse", "chaussee");
  private static final int LONGEST_ENDING = 8;

  private final Set<String> kinds;
  private final Set<String> heads;
  private final Set<String> prepositions;
  private final Set<String> endingExceptions;

  PlaceNames(String language) {
    kinds = WordList.read(language, "street-kinds");
    heads = WordList.read(language, "street-heads");
    prepositions = WordList.read(language, "place-prepositions");
    endingExceptions = WordList.read(language, "er-words");
  }

  /** True if the word at the place in the sentence is (part of) a name. */
  boolean isPlace(String[] words, String[] tags, int i) {
    String lower = words[i].toLowerCase(Locale.ROOT);
    return isStreet(lower)
        || (i + 1 < words.length && isTownForm(words[i]) && heads.contains(words[i + 1]))
        || (i > 0 && heads.contains(words[i]) && isTownForm(words[i - 1]))
        || (i > 0
            && tags[i].equals("PROPN")
            && prepositions.contains(words[i - 1].toLowerCase(Locale.ROOT)));
  }

  private boolean isStreet(String lower) {
    return lower.length() > LONGEST_ENDING
        && ENDINGS.stream().anyMatch(lower::endsWith)
        && kinds.stream().noneMatch(lower::startsWith);
  }

  /** "Endenicher", "Bonner": a town's name used as an adjective is written with a capital. */
  private boolean isTownForm(String word) {
    return word.length() > 4
        && Character.isUpperCase(word.charAt(0))
        && word.endsWith("er")
        && !endingExceptions.contains(word.toLowerCase(Locale.ROOT));
  }
}
