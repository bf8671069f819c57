package org.planrunde.analysis.cluster;

import java.util.Arrays;
import org.planrunde.analysis.text.Workers;

/**
 * Positive pointwise mutual information of neighbouring words, with the context distribution
 * smoothed by the power 0.75 (Levy, Goldberg, Dagan 2015, "Improving distributional similarity with
 * lessons learned from word embeddings").
 */
final class Ppmi {
  private static final double SMOOTHING = 0.75;

  private Ppmi() {}

  static SparseMatrix of(Cooccurrence pairs, int words, Workers workers) {
    var sum = new double[words];
    var context = new double[words];
    double total = 0;
    for (int word = 0; word < words; word++) {
      for (double weight : pairs.weights(word)) {
        sum[word] += weight;
      }
      context[word] = Math.pow(sum[word], SMOOTHING);
      total += context[word];
    }
    double all = total;
    var index = new int[words][];
    var value = new double[words][];
    workers.rows(
        words,
        word -> {
          int[] neighbours = pairs.neighbours(word);
          double[] weights = pairs.weights(word);
          var columns = new int[neighbours.length];
          var values = new double[neighbours.length];
          int n = 0;
          for (int k = 0; k < neighbours.length; k++) {
            double information = Math.log(weights[k] * all / (sum[word] * context[neighbours[k]]));
            if (information > 0) {
              columns[n] = neighbours[k];
              values[n++] = information;
            }
          }
          index[word] = Arrays.copyOf(columns, n);
          value[word] = Arrays.copyOf(values, n);
        });
    return new SparseMatrix(words, index, value);
  }
}
