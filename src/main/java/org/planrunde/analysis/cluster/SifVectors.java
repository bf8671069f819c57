package org.planrunde.analysis.cluster;

import java.util.Arrays;

/**
 * Document vectors as averages of word vectors in which frequent words count less, without the
 * direction that all documents share (Arora, Liang, Ma 2017, "A simple but tough-to-beat baseline
 * for sentence embeddings").
 */
final class SifVectors {
  private static final double A = 1e-3;
  private static final int ITERATIONS = 50;
  private static final int SMALL_SET = 20;

  private final WordVectors words;
  private final double[] weight;
  private final double[] common;

  SifVectors(Corpus corpus, WordVectors words) {
    this.words = words;
    weight = new double[corpus.vocabularySize()];
    double total = 0;
    for (int word = 0; word < weight.length; word++) {
      total += words.has(word) ? corpus.count(word) : 0;
    }
    for (int word = 0; word < weight.length; word++) {
      weight[word] = words.has(word) ? A / (A + corpus.count(word) / total) : 0;
    }
    common = new double[words.dimensions()];
    if (corpus.size() >= SMALL_SET) {
      findCommonDirection(corpus);
    }
  }

  /** The weight of one occurrence of a word; 0 for a word without a vector. */
  double weight(int word) {
    return weight[word];
  }

  /** The document's vector of length 1, or zero if no word has a vector. */
  double[] of(int[] text) {
    double[] vector = raw(text);
    removeCommon(vector);
    Vectors.normalise(vector);
    return vector;
  }

  /** Takes the shared direction out of a vector. */
  void removeCommon(double[] vector) {
    Vectors.add(vector, -Vectors.dot(common, vector), common);
  }

  /** The average before the shared direction is taken out. */
  double[] raw(int[] text) {
    var vector = new double[words.dimensions()];
    int n = 0;
    for (int word : text) {
      if (weight[word] > 0) {
        Vectors.add(vector, weight[word], words.of(word));
        n++;
      }
    }
    Vectors.scale(vector, n == 0 ? 0 : 1.0 / n);
    return vector;
  }

  /** The first principal direction by power iteration. */
  private void findCommonDirection(Corpus corpus) {
    double[][] raw =
        corpus.documents().mapToObj(d -> raw(corpus.words(d))).toArray(double[][]::new);
    Arrays.fill(common, 1);
    for (int i = 0; i < ITERATIONS; i++) {
      var next = new double[common.length];
      for (double[] vector : raw) {
        Vectors.add(next, Vectors.dot(vector, common), vector);
      }
      Vectors.normalise(next);
      System.arraycopy(next, 0, common, 0, common.length);
    }
  }
}
