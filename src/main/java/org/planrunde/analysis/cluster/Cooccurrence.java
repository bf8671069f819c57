package org.planrunde.analysis.cluster;

import java.util.Arrays;
import org.planrunde.analysis.text.Workers;

/**
 * Counts which words stand near each other, each pair weighted by 1/√distance.
 *
 * <p>One row per word, filled from the places where the word occurs, so rows are independent and no
 * table of pairs is needed.
 */
final class Cooccurrence {
  private final int[][] texts;
  private final int window;
  private final int[][] places;
  private final int[][] neighbours;
  private final double[][] weights;

  /** Counts in texts of word numbers below {@code words}, to {@code window} words either side. */
  Cooccurrence(int[][] texts, int words, int window, Workers workers) {
    this.texts = texts;
    this.window = window;
    places = places(texts, words);
    neighbours = new int[words][];
    weights = new double[words][];
    ThreadLocal<double[]> sums = ThreadLocal.withInitial(() -> new double[words]);
    workers.rows(words, word -> fill(word, sums.get()));
  }

  /** The neighbours of a word, ascending. */
  int[] neighbours(int word) {
    return neighbours[word];
  }

  double[] weights(int word) {
    return weights[word];
  }

  private void fill(int word, double[] sums) {
    var touched = new int[16];
    int n = 0;
    for (int k = 0; k < places[word].length; k += 2) {
      int[] text = texts[places[word][k]];
      int at = places[word][k + 1];
      int end = Math.min(text.length - 1, at + window);
      for (int i = Math.max(0, at - window); i <= end; i++) {
        if (i == at) {
          continue;
        }
        if (sums[text[i]] == 0) {
          touched = n == touched.length ? Arrays.copyOf(touched, 2 * n) : touched;
          touched[n++] = text[i];
        }
        sums[text[i]] += 1 / Math.sqrt(Math.abs(i - at));
      }
    }
    int[] found = Arrays.copyOf(touched, n);
    Arrays.sort(found);
    var weight = new double[n];
    for (int k = 0; k < n; k++) {
      weight[k] = sums[found[k]];
      sums[found[k]] = 0;
    }
    neighbours[word] = found;
    weights[word] = weight;
  }

  /** For each word the pairs (text, position) of its occurrences. */
  private static int[][] places(int[][] texts, int words) {
    var length = new int[words];
    for (int[] text : texts) {
      for (int word : text) {
        length[word] += 2;
      }
    }
    var places = new int[words][];
    Arrays.setAll(places, word -> new int[length[word]]);
    var filled = new int[words];
    for (int t = 0; t < texts.length; t++) {
      for (int i = 0; i < texts[t].length; i++) {
        int word = texts[t][i];
        places[word][filled[word]++] = t;
        places[word][filled[word]++] = i;
      }
    }
    return places;
  }
}
