package org.planrunde.analysis.cluster;

import java.util.Arrays;

/**
 * Weighs words by how often a document uses them and how rare they are elsewhere: (1 + ln tf) · (1
 * + ln((1 + n) / (1 + df))), rows of length 1.
 *
 * <p>Words in one document only and words in more than half of them are left out, except in small
 * sets, where every word counts.
 */
final class TfIdf {
  private static final int SMALL_SET = 20;
  private static final double TOO_COMMON = 0.5;
  private static final int TITLE_EXTRA = 2;

  private final double[] weight;

  TfIdf(Corpus corpus) {
    int n = corpus.size();
    int least = n < SMALL_SET ? 1 : 2;
    double most = n < SMALL_SET ? n : TOO_COMMON * n;
    weight = new double[corpus.vocabularySize()];
    for (int word = 0; word < weight.length; word++) {
      int df = corpus.documentFrequency(word);
      if (df >= least && df <= most) {
        weight[word] = 1 + Math.log((1.0 + n) / (1 + df));
      }
    }
  }

  SparseMatrix matrix(Corpus corpus) {
    var index = new int[corpus.size()][];
    var value = new double[corpus.size()][];
    for (int d = 0; d < index.length; d++) {
      index[d] = columns(corpus.words(d));
      value[d] = row(index[d], corpus.words(d), corpus.titleWords(d));
    }
    return new SparseMatrix(weight.length, index, value);
  }

  /** The distinct words that have a weight, ascending. */
  int[] columns(int[] words) {
    return Arrays.stream(words).filter(word -> weight[word] > 0).sorted().distinct().toArray();
  }

  /** The weights for {@link #columns}; words of the title count three times. */
  double[] row(int[] columns, int[] words, int titleWords) {
    var row = new double[columns.length];
    for (int i = 0; i < words.length; i++) {
      int at = Arrays.binarySearch(columns, words[i]);
      if (at >= 0) {
        row[at] += i < titleWords ? 1 + TITLE_EXTRA : 1;
      }
    }
    for (int k = 0; k < row.length; k++) {
      row[k] = (1 + Math.log(row[k])) * weight[columns[k]];
    }
    Vectors.normalise(row);
    return row;
  }
}
