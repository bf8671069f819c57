package org.planrunde.analysis.cluster;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.planrunde.analysis.text.Feature;
import org.planrunde.analysis.text.Feature.Kind;
import org.planrunde.analysis.text.TextFeatures;

/**
 * The words of all contributions as numbers in a sorted vocabulary.
 *
 * <p>Leaves out place names: they say where, not what, and would group by street.
 */
final class Corpus {
  private static final double PLACE_SHARE = 0.3;

  private final List<TextFeatures> documents;
  private final String[] vocabulary;
  private final int[][] words;
  private final int[] titleWords;
  private final int[] documentFrequency;
  private final int[] count;

  Corpus(List<TextFeatures> documents) {
    this.documents = documents;
    vocabulary = vocabulary(documents);
    words = new int[documents.size()][];
    titleWords = new int[documents.size()];
    documentFrequency = new int[vocabulary.length];
    count = new int[vocabulary.length];
    for (int d = 0; d < words.length; d++) {
      TextFeatures features = documents.get(d);
      words[d] = known(aligned(features));
      titleWords[d] = knownTitleWords(features);
      Arrays.stream(words[d]).forEach(word -> count[word]++);
      Arrays.stream(words[d]).distinct().forEach(word -> documentFrequency[word]++);
    }
  }

  int size() {
    return documents.size();
  }

  int vocabularySize() {
    return vocabulary.length;
  }

  String key(int word) {
    return vocabulary[word];
  }

  /** The number of a word by its key, or -1. */
  int word(String key) {
    return Math.max(-1, Arrays.binarySearch(vocabulary, key));
  }

  TextFeatures document(int d) {
    return documents.get(d);
  }

  /** The words of a document in the order of its text. */
  int[] words(int d) {
    return words[d];
  }

  /** How many of a document's first words stand in its title. */
  int titleWords(int d) {
    return titleWords[d];
  }

  int documentFrequency(int word) {
    return documentFrequency[word];
  }

  int count(int word) {
    return count[word];
  }

  /** The word number for each feature, -1 where the vocabulary does not have it. */
  int[] aligned(TextFeatures features) {
    return features.features().stream()
        .mapToInt(f -> f.kind() == Kind.PLACE ? -1 : Arrays.binarySearch(vocabulary, f.key()))
        .map(i -> Math.max(i, -1))
        .toArray();
  }

  static int[] known(int[] aligned) {
    return Arrays.stream(aligned).filter(word -> word >= 0).toArray();
  }

  /** How many of the known words belong to the title; they come first. */
  int knownTitleWords(TextFeatures features) {
    int inTitle = (int) features.features().stream().takeWhile(f -> f.sentence() == 0).count();
    return known(Arrays.copyOf(aligned(features), inTitle)).length;
  }

  private static String[] vocabulary(List<TextFeatures> documents) {
    var all = new TreeMap<String, int[]>();
    for (TextFeatures document : documents) {
      for (Feature feature : document.features()) {
        int[] counts = all.computeIfAbsent(feature.key(), key -> new int[2]);
        counts[0]++;
        counts[1] += feature.kind() == Kind.PLACE ? 1 : 0;
      }
    }
    Set<String> places = new HashSet<>();
    all.forEach((key, counts) -> {
      if (counts[1] >= PLACE_SHARE * counts[0]) {
        places.add(key);
      }
    });
    return all.keySet().stream().filter(key -> !places.contains(key)).toArray(String[]::new);
  }

  /** The document numbers 0 … size-1. */
  IntStream documents() {
    return IntStream.range(0, size());
  }
}
