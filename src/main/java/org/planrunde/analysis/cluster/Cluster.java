package org.planrunde.analysis.cluster;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A group of contributions that say similar things; a machine's proposal without a name.
 *
 * @param number position in {@link Clustering#clusters()}; the largest group is 0
 * @param share of all contributions, 0 to 1
 * @param typical up to three quotes from the middle of the group
 * @param untypical up to two quotes from its edge, worth a look
 */
public record Cluster(
    int number,
    int size,
    double share,
    List<LabelWord> words,
    List<Quote> typical,
    List<Quote> untypical,
    Centroid centroid) {
  private static final int LABEL_WORDS = 4;

  /** Copies the lists. */
  public Cluster {
    words = List.copyOf(words);
    typical = List.copyOf(typical);
    untypical = List.copyOf(untypical);
  }

  /** The most distinctive words with commas; empty if the contributions have no words. */
  public String label() {
    return words.stream().limit(LABEL_WORDS).map(LabelWord::word).collect(Collectors.joining(", "));
  }
}
