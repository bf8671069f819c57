package org.planrunde.analysis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.planrunde.analysis.text.Feature;
import org.planrunde.analysis.text.Feature.Kind;
import org.planrunde.analysis.text.TextFeatures;
import org.planrunde.analysis.text.WordList;

/**
 * Finds the words that name a cluster: nouns that are surprisingly common inside ({@link Surprise})
 * and lie near the cluster's middle, so that they belong together (the second as KeyBERT does,
 * Grootendorst 2020). Takes no place names, no words such as "Problem", no two words of one family,
 * and only words of the language that most of the cluster is written in.
 */
final class Labels {
  private static final int WORDS = 8;
  private static final int TWIN_LENGTH = 4;
  private static final double LEAST_LIFT = 1.5;
  private static final double LEAST_SHARE = 0.05;
  private static final int ENOUGH = 4;
  private static final int SMALL = 15;

  private record Scored(String key, double score, WordUse use) {}

  private final Map<String, Set<String>> weak = new HashMap<>();
  private final List<Map<String, WordUse>> uses = new ArrayList<>();
  private final Map<String, WordUse> everywhere = new HashMap<>();
  private final int[] sizes;
  private final int total;

  /** Counts the words of the documents that {@code cluster} shares out among {@code k}. */
  Labels(Corpus corpus, int[] cluster, int k) {
    sizes = new int[k];
    total = corpus.size();
    var languages = new Languages(corpus, cluster, k);
    for (int c = 0; c < k; c++) {
      uses.add(new TreeMap<>());
    }
    for (int d = 0; d < corpus.size(); d++) {
      TextFeatures document = corpus.document(d);
      int[] aligned = corpus.aligned(document);
      sizes[cluster[d]]++;
      count(document, aligned, everywhere);
      if (languages.of(cluster[d]).equals(document.language())) {
        count(document, aligned, uses.get(cluster[d]));
      }
    }
  }

  /**
   * The words of a cluster, the strongest first.
   *
   * @param nearness of a word's key to the cluster's middle
   */
  List<LabelWord> of(int cluster, ToDoubleFunction<String> nearness) {
    List<Scored> ranked =
        uses.get(cluster).entrySet().stream()
            .map(e ->
                new Scored(
                    e.getKey(), score(e.getKey(), e.getValue(), cluster, nearness), e.getValue()))
            .filter(scored -> scored.score > 0)
            .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::key))
            .toList();
    var words = new ArrayList<Scored>();
    add(ranked, words, WORDS, w -> w.use.isNoun() && w.use.documents() >= usual(cluster));
    add(ranked, words, ENOUGH, w -> w.use.isNoun() && w.use.documents() >= fewest(cluster));
    add(ranked, words, words.isEmpty() ? 1 : 0, w -> true);
    words.sort(Comparator.comparingDouble(Scored::score).reversed());
    return words.stream()
        .map(w ->
            new LabelWord(
                w.use.spelling(),
                w.key,
                w.score / words.getFirst().score,
                w.use.documents() / (double) sizes[cluster]))
        .toList();
  }

  /** Adds the best words that pass until there are so many; no twins of others. */
  private static void add(
      List<Scored> ranked, List<Scored> words, int most, Predicate<Scored> fit) {
    for (Scored next : ranked) {
      if (words.size() < most
          && fit.test(next)
          && words.stream().noneMatch(chosen -> twins(chosen, next))) {
        words.add(next);
      }
    }
  }

  private double score(String key, WordUse use, int cluster, ToDoubleFunction<String> nearness) {
    int all = everywhere.getOrDefault(key, use).documents();
    var surprise = new Surprise(sizes[cluster], total);
    boolean rarer = sizes[cluster] < total && surprise.lift(use.documents(), all) < LEAST_LIFT;
    return rarer || use.isPlaceLike()
        ? 0
        : surprise.of(use.documents(), all) * Math.max(0, nearness.applyAsDouble(key));
  }

  /** A word that speaks for a group stands in several contributions. */
  private int usual(int cluster) {
    return sizes[cluster] < SMALL ? 1 : Math.max(3, (int) (LEAST_SHARE * sizes[cluster]));
  }

  /** Groups without common words make do with less. */
  private int fewest(int cluster) {
    return sizes[cluster] < SMALL ? 1 : 2;
  }

  private void count(TextFeatures document, int[] aligned, Map<String, WordUse> uses) {
    var seen = new HashSet<String>();
    WordUse whole = null;
    for (int i = 0; i < aligned.length; i++) {
      Feature feature = document.features().get(i);
      if (feature.kind() == Kind.PART) {
        if (whole != null) {
          whole.addModifier(feature.key());
        }
        whole = null;
      } else if (aligned[i] < 0 || isWeak(document.language(), feature)) {
        whole = null;
      } else {
        whole = uses.computeIfAbsent(feature.key(), key -> new WordUse());
        whole.add(feature, document.language());
        if (seen.add(feature.key())) {
          whole.addDocument();
        }
      }
    }
  }

  private boolean isWeak(String language, Feature feature) {
    return weak.computeIfAbsent(language, WordList::weakKeys).contains(feature.key());
  }

  /** "Ampel" and "Ampelschaltung", "Fahrradständer" and "Fahrradparkplatz" say the same twice. */
  private static boolean twins(Scored a, Scored b) {
    String shorter = a.key.length() < b.key.length() ? a.key : b.key;
    String longer = a.key.length() < b.key.length() ? b.key : a.key;
    boolean contained =
        shorter.length() >= TWIN_LENGTH ? longer.contains(shorter) : longer.equals(shorter);
    return contained || a.use.modifiers().stream().anyMatch(b.use.modifiers()::contains);
  }
}
