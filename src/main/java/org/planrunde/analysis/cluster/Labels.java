package org.planrunde.analysis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.planrunde.analysis.text.Feature;
import org.planrunde.analysis.text.Feature.Kind;
import org.planrunde.analysis.text.TextFeatures;
import org.planrunde.analysis.text.WordList;

/**
 * Finds the words that set a cluster apart: p · ln(p / q), where p and q are the shares of
 * contributions with the word inside and outside. Nouns count most, place names and words such as
 * "Problem" not at all.
 */
final class Labels {
  private static final int WORDS = 8;
  private static final int TWIN_LENGTH = 4;
  private static final double LEAST_RATIO = 1.1;

  /** What is known of one word in one cluster or in all. */
  private static final class Use {
    private int documents;
    private final Map<Kind, Integer> kinds = new HashMap<>();
    private final Map<String, Integer> surfaces = new TreeMap<>();
  }

  private record Scored(String key, double score, Use use) {}

  private final Map<String, Set<String>> weak = new HashMap<>();
  private final List<Map<String, Use>> uses = new ArrayList<>();
  private final Map<String, Integer> everywhere = new HashMap<>();
  private final int[] sizes;
  private final int total;

  /** Counts the words of the documents that {@code cluster} shares out among {@code k}. */
  Labels(Corpus corpus, int[] cluster, int k) {
    sizes = new int[k];
    total = corpus.size();
    for (int c = 0; c < k; c++) {
      uses.add(new TreeMap<>());
    }
    for (int d = 0; d < corpus.size(); d++) {
      sizes[cluster[d]]++;
      count(corpus.document(d), corpus.aligned(corpus.document(d)), uses.get(cluster[d]));
    }
  }

  /** The distinctive words of a cluster, the strongest first. */
  List<LabelWord> of(int cluster) {
    List<Scored> ranked =
        uses.get(cluster).entrySet().stream()
            .map(
                e -> new Scored(e.getKey(), score(e.getKey(), e.getValue(), cluster), e.getValue()))
            .filter(scored -> scored.score > 0)
            .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::key))
            .toList();
    var words = new ArrayList<LabelWord>();
    for (Scored scored : ranked) {
      if (words.size() < WORDS && words.stream().noneMatch(w -> twins(w.key(), scored.key))) {
        words.add(
            new LabelWord(
                surface(scored.use),
                scored.key,
                scored.score / ranked.getFirst().score,
                scored.use.documents / (double) sizes[cluster]));
      }
    }
    return words;
  }

  private void count(TextFeatures document, int[] aligned, Map<String, Use> uses) {
    var seen = new HashSet<String>();
    for (int i = 0; i < aligned.length; i++) {
      Feature feature = document.features().get(i);
      if (aligned[i] < 0 || feature.kind() == Kind.PART || isWeak(document.language(), feature)) {
        continue;
      }
      Use use = uses.computeIfAbsent(feature.key(), key -> new Use());
      use.kinds.merge(feature.kind(), 1, Integer::sum);
      use.surfaces.merge(feature.surface(), 1, Integer::sum);
      if (seen.add(feature.key())) {
        use.documents++;
        everywhere.merge(feature.key(), 1, Integer::sum);
      }
    }
  }

  private boolean isWeak(String language, Feature feature) {
    return weak.computeIfAbsent(language, WordList::weakKeys).contains(feature.key());
  }

  /** Positive for words clearly more frequent inside; without an outside the frequent ones win. */
  private double score(String key, Use use, int cluster) {
    int outside = total - sizes[cluster];
    double p = use.documents / (double) sizes[cluster];
    double q = (everywhere.getOrDefault(key, 0) - use.documents + 1.0) / (outside + 1.0);
    double ratio = outside == 0 ? Math.E : p / q;
    return ratio < LEAST_RATIO ? 0 : p * Math.log(ratio) * kindFactor(use);
  }

  private static double kindFactor(Use use) {
    Kind kind =
        use.kinds.entrySet().stream()
            .max(
                Map.Entry.<Kind, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(Kind.PLAIN);
    return switch (kind) {
      case NOUN, PLAIN -> 1;
      case NAME -> 0.8;
      case ADJECTIVE -> 0.5;
      case VERB -> 0.4;
      case PLACE, PART -> 0;
    };
  }

  /** The commonest form; headings in capitals are written like words. */
  private static String surface(Use use) {
    String word =
        use.surfaces.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("");
    boolean shouted = word.length() > TWIN_LENGTH && word.equals(word.toUpperCase(Locale.ROOT));
    return shouted ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) : word;
  }

  private static boolean twins(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return shorter.length() >= TWIN_LENGTH ? longer.contains(shorter) : longer.equals(shorter);
  }
}
