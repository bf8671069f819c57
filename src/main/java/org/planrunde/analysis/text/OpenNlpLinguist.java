package org.planrunde.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.planrunde.analysis.text.Feature.Kind;

/**
 * Reads a language with OpenNLP models: sentences, tokens, parts of speech, lemmas; then stems and
 * splits compounds. Keeps nouns, verbs, adjectives and names. Thread-safe on platform threads only.
 */
final class OpenNlpLinguist implements Linguist {
  private static final Map<String, Kind> KINDS =
      Map.of("NOUN", Kind.NOUN, "VERB", Kind.VERB, "ADJ", Kind.ADJECTIVE, "PROPN", Kind.NAME);
  private static final int SHORTEST = 3;

  private final OpenNlpTools tools;
  private final Stemmer stemmer;
  private final Compounds compounds;
  private final PlaceNames places;
  private final Set<String> stopWords;
  private final boolean german;

  OpenNlpLinguist(String language) {
    german = language.equals("de");
    tools = new OpenNlpTools(language);
    stemmer = new Stemmer(language);
    compounds = new Compounds();
    places = new PlaceNames(language);
    stopWords = StopWords.of(language);
  }

  @Override
  public List<String> sentences(String paragraph) {
    return tools.sentences(paragraph);
  }

  @Override
  public List<Feature> features(String sentence, int number) {
    String[] words = tools.tokens(TextNormaliser.withoutGenderForms(sentence));
    String[] tags = tools.tags(words);
    var features = new ArrayList<Feature>();
    for (int i = 0; i < words.length; i++) {
      Kind kind = KINDS.get(tags[i]);
      if (kind != null && hasThreeLettersInARow(words[i])) {
        boolean place = german && places.isPlace(words, tags, i);
        addWord(features, words[i], tags[i], place ? Kind.PLACE : kind, number);
      }
    }
    return features;
  }

  private void addWord(List<Feature> features, String word, String tag, Kind kind, int number) {
    String surface = trimmed(word);
    String lemma = tools.lemma(surface, tag).toLowerCase(Locale.ROOT);
    if (lemma.length() < SHORTEST
        || stopWords.contains(lemma)
        || stopWords.contains(surface.toLowerCase(Locale.ROOT))) {
      return;
    }
    features.add(new Feature(stemmer.stem(lemma), surface, number, kind));
    if (german && (kind == Kind.NOUN || kind == Kind.NAME)) {
      for (String part : compounds.parts(surface)) {
        if (!stopWords.contains(part)) {
          features.add(new Feature(stemmer.stem(part), surface, number, Kind.PART));
        }
      }
    }
  }

  /** Without what is no letter or digit at either end: quotes, brackets, hyphens. */
  private static String trimmed(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  private static boolean hasThreeLettersInARow(String word) {
    int run = 0;
    for (int i = 0; i < word.length() && run < SHORTEST; i++) {
      run = Character.isLetter(word.charAt(i)) ? run + 1 : 0;
    }
    return run >= SHORTEST;
  }
}
