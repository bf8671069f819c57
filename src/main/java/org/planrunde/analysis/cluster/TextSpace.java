package org.planrunde.analysis.cluster;

import java.util.Arrays;
import org.planrunde.analysis.text.Workers;

/**
 * The space in which contributions are compared: one half by the words they share (TF-IDF and
 * latent semantic analysis, Deerwester et al. 1990), one half by the company their words keep (word
 * vectors). Both halves are linear in the words, so every similarity can be shared out among them.
 */
final class TextSpace {
  private static final int MOST_DIMENSIONS = 100;
  private static final int LEAST_DIMENSIONS = 10;
  private static final int TEXTS_PER_DIMENSION = 6;

  private final TfIdf tfIdf;
  private final double[][] topics;
  private final int topicCount;
  private final WordVectors words;
  private final SifVectors sif;

  TextSpace(Corpus corpus, long seed, Workers workers, Runnable beforeWordVectors) {
    int dimensions = dimensions(corpus.size());
    tfIdf = new TfIdf(corpus);
    var svd = RandomisedSvd.of(tfIdf.matrix(corpus), dimensions, seed, workers);
    topics = svd.right();
    topicCount = svd.values().length;
    beforeWordVectors.run();
    words = new WordVectors(corpus, dimensions, seed + 1, workers);
    sif = new SifVectors(corpus, words);
  }

  /** Few texts carry few topics; more dimensions than that would only keep their noise. */
  private static int dimensions(int texts) {
    return Math.clamp(texts / TEXTS_PER_DIMENSION, LEAST_DIMENSIONS, MOST_DIMENSIONS);
  }

  /** The vectors of all documents, each of length 1 or zero. */
  double[][] vectors(Corpus corpus, Workers workers) {
    var vectors = new double[corpus.size()][];
    workers.rows(corpus.size(), d -> vectors[d] = vector(corpus.words(d), corpus.titleWords(d)));
    return vectors;
  }

  /** The vector of one text; its first words are those of the title. */
  double[] vector(int[] text, int titleWords) {
    double[] first = topicPart(text, titleWords);
    Vectors.normalise(first);
    double[] second = sif.of(text);
    double[] vector = Arrays.copyOf(first, topicCount + words.dimensions());
    System.arraycopy(second, 0, vector, topicCount, second.length);
    Vectors.normalise(vector);
    return vector;
  }

  /**
   * The cosine between a single word and a direction; 1 for every word if there is no direction.
   */
  double nearness(int word, double[] direction) {
    return direction.length == 0 ? 1 : Vectors.dot(vector(new int[] {word}, 0), direction);
  }

  /**
   * How much each word of the text adds to its similarity with a direction. The sum is the
   * similarity; a word that pulls away is negative.
   */
  double[] shares(int[] text, int titleWords, double[] direction) {
    var shares = new double[text.length];
    double[] topicDirection = Arrays.copyOf(direction, topicCount);
    double[] wordDirection = Arrays.copyOfRange(direction, topicCount, direction.length);
    double[] first = topicPart(text, titleWords);
    double[] second = sif.raw(text);
    sif.removeCommon(second);
    double firstLength = Vectors.normalise(first);
    double secondLength = Vectors.normalise(second);
    double halves = Math.sqrt((firstLength > 0 ? 1 : 0) + (secondLength > 0 ? 1 : 0));
    if (firstLength > 0) {
      addTopicShares(shares, text, titleWords, topicDirection, 1 / (firstLength * halves));
    }
    if (secondLength > 0) {
      sif.removeCommon(wordDirection);
      addWordShares(shares, text, wordDirection, 1 / (secondLength * halves));
    }
    return shares;
  }

  private double[] topicPart(int[] text, int titleWords) {
    int[] columns = tfIdf.columns(text);
    double[] row = tfIdf.row(columns, text, titleWords);
    var part = new double[topicCount];
    for (int k = 0; k < columns.length; k++) {
      Vectors.add(part, row[k], topics[columns[k]]);
    }
    return part;
  }

  private void addTopicShares(
      double[] shares, int[] text, int titleWords, double[] direction, double factor) {
    int[] columns = tfIdf.columns(text);
    double[] row = tfIdf.row(columns, text, titleWords);
    var occurrences = new int[columns.length];
    for (int word : text) {
      int at = Arrays.binarySearch(columns, word);
      if (at >= 0) {
        occurrences[at]++;
      }
    }
    for (int i = 0; i < text.length; i++) {
      int at = Arrays.binarySearch(columns, text[i]);
      if (at >= 0) {
        shares[i] += factor * row[at] * Vectors.dot(topics[text[i]], direction) / occurrences[at];
      }
    }
  }

  private void addWordShares(double[] shares, int[] text, double[] direction, double factor) {
    long n = Arrays.stream(text).filter(word -> sif.weight(word) > 0).count();
    for (int i = 0; i < text.length; i++) {
      if (sif.weight(text[i]) > 0) {
        shares[i] += factor * sif.weight(text[i]) * Vectors.dot(words.of(text[i]), direction) / n;
      }
    }
  }
}
