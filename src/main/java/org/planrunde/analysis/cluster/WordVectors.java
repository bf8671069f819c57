package org.planrunde.analysis.cluster;

import java.util.Arrays;
import org.planrunde.analysis.text.Workers;

/**
 * Word vectors learnt from the contributions themselves: PPMI of neighbours, then the singular
 * vectors times the root of the singular values (Levy, Goldberg 2014), each of length 1.
 */
final class WordVectors {
  private static final int WINDOW = 20;
  private static final int LEAST_COUNT = 3;
  private static final int SMALL_SET = 150;

  private final int dimensions;
  private final double[][] vectors;
  private final int[] number;

  WordVectors(Corpus corpus, int dimensions, long seed, Workers workers) {
    int least = corpus.size() < SMALL_SET ? 2 : LEAST_COUNT;
    number = new int[corpus.vocabularySize()];
    int words = 0;
    for (int word = 0; word < number.length; word++) {
      number[word] = corpus.count(word) >= least ? words++ : -1;
    }
    int[][] texts =
        corpus
            .documents()
            .mapToObj(d ->
                Arrays.stream(corpus.words(d)).map(w -> number[w]).filter(w -> w >= 0).toArray())
            .toArray(int[][]::new);
    var pairs = new Cooccurrence(texts, words, WINDOW, workers);
    SparseMatrix information = Ppmi.of(pairs, words, workers);
    var svd = RandomisedSvd.of(information, dimensions, seed, workers);
    this.dimensions = svd.values().length;
    vectors = svd.left();
    for (double[] vector : vectors) {
      for (int j = 0; j < vector.length; j++) {
        vector[j] *= Math.sqrt(svd.values()[j]);
      }
      Vectors.normalise(vector);
    }
  }

  int dimensions() {
    return dimensions;
  }

  boolean has(int word) {
    return number[word] >= 0;
  }

  /** The vector of a word that {@link #has} one. */
  double[] of(int word) {
    return vectors[number[word]];
  }
}
