package org.planrunde.analysis.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.planrunde.analysis.text.Workers;

/**
 * Groups unit vectors by their angle (Dhillon, Modha 2001, "Concept decompositions for large sparse
 * text data"), started by k-means++ (Arthur, Vassilvitskii 2007), the best of several starts.
 *
 * <p>Gives fewer groups than asked for if there are fewer distinct rows. Rows must not be zero.
 */
final class SphericalKMeans {
  private static final int ITERATIONS = 60;
  private static final double SAME = 1e-9;

  private final double[][] rows;
  private final Workers workers;

  /** Groups the given rows; all count alike. */
  SphericalKMeans(double[][] rows, Workers workers) {
    this.rows = rows;
    this.workers = workers;
  }

  /** The best of several starts. */
  Partition best(int k, int starts, long seed) {
    Partition best = improve(start(k, new SplittableRandom(seed)));
    for (int s = 1; s < starts; s++) {
      Partition other = improve(start(k, new SplittableRandom(seed + 7919L * s)));
      best = other.quality() > best.quality() ? other : best;
    }
    return best;
  }

  /** Moves the centroids until no row changes its group. */
  Partition improve(double[][] centroids) {
    int[] cluster = new int[0];
    double[][] current = centroids;
    for (int i = 0; ; i++) {
      var similarity = new double[rows.length];
      int[] next = nearest(current, similarity);
      if (i == ITERATIONS || Arrays.equals(cluster, next)) {
        return new Partition(next, current, Arrays.stream(similarity).sequential().sum());
      }
      cluster = next;
      current = means(next, similarity, current.length);
    }
  }

  private int[] nearest(double[][] centroids, double[] similarity) {
    var cluster = new int[rows.length];
    workers.rows(
        rows.length,
        i -> {
          cluster[i] = nearest(rows[i], centroids);
          similarity[i] = Vectors.dot(rows[i], centroids[cluster[i]]);
        });
    return cluster;
  }

  /** The centroid with the smallest angle; the first of equals. */
  static int nearest(double[] row, double[][] centroids) {
    int best = 0;
    double similarity = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < centroids.length; c++) {
      double s = Vectors.dot(row, centroids[c]);
      if (s > similarity) {
        similarity = s;
        best = c;
      }
    }
    return best;
  }

  /** The mean directions; a group that lost all rows starts again at the worst placed row. */
  private double[][] means(int[] cluster, double[] similarity, int k) {
    var means = new double[k][rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      Vectors.add(means[cluster[i]], 1, rows[i]);
    }
    for (double[] mean : means) {
      if (Vectors.normalise(mean) == 0) {
        int worst = worst(similarity);
        System.arraycopy(rows[worst], 0, mean, 0, mean.length);
        similarity[worst] = 1;
      }
    }
    return means;
  }

  private static int worst(double[] similarity) {
    int worst = 0;
    for (int i = 1; i < similarity.length; i++) {
      worst = similarity[i] < similarity[worst] ? i : worst;
    }
    return worst;
  }

  /** Draws far apart rows as first centroids. */
  private double[][] start(int k, SplittableRandom random) {
    var centroids = new double[Math.min(k, rows.length)][];
    var distance = new double[rows.length];
    Arrays.fill(distance, 2);
    int n = 0;
    int drawn = random.nextInt(rows.length);
    while (drawn >= 0) {
      centroids[n++] = rows[drawn].clone();
      if (n == centroids.length) {
        return centroids;
      }
      for (int i = 0; i < rows.length; i++) {
        double d = Math.max(0, 2 - 2 * Vectors.dot(rows[i], rows[drawn]));
        distance[i] = d < SAME ? 0 : Math.min(distance[i], d);
      }
      drawn = draw(distance, random.nextDouble());
    }
    return Arrays.copyOf(centroids, n);
  }

  /** A row with a probability in proportion to its distance; -1 if all distances are zero. */
  private static int draw(double[] distance, double at) {
    double rest = at * Arrays.stream(distance).sequential().sum();
    int last = -1;
    for (int i = 0; i < distance.length; i++) {
      if (distance[i] > 0) {
        last = i;
        rest -= distance[i];
        if (rest <= 0) {
          return i;
        }
      }
    }
    return last;
  }
}
