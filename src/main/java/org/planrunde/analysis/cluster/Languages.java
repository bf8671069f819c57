package org.planrunde.analysis.cluster;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The language that most contributions of each cluster are written in. */
final class Languages {
  private final String[] languages;

  Languages(Corpus corpus, int[] cluster, int k) {
    languages =
        IntStream.range(0, k).mapToObj(c -> commonest(corpus, cluster, c)).toArray(String[]::new);
  }

  String of(int cluster) {
    return languages[cluster];
  }

  private static String commonest(Corpus corpus, int[] cluster, int c) {
    var counts = new TreeMap<String, Integer>();
    corpus
        .documents()
        .filter(d -> cluster[d] == c)
        .forEach(d -> counts.merge(corpus.document(d).language(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
