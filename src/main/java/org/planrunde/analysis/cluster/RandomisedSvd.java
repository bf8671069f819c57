package org.planrunde.analysis.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.planrunde.analysis.text.Workers;

/**
 * The largest singular values and vectors of a sparse matrix by a random sample of its range with
 * power iterations (Halko, Martinsson, Tropp 2011, "Finding structure with randomness", algorithms
 * 4.4 and 5.1). The seed fixes the result; singular values near zero are left out.
 */
final class RandomisedSvd {
  private static final int OVERSAMPLING = 10;
  private static final int POWER_ITERATIONS = 3;
  private static final double NEGLIGIBLE = 1e-9;

  private final double[] values;
  private final double[][] left;
  private final double[][] right;

  private RandomisedSvd(double[] values, double[][] left, double[][] right) {
    this.values = values;
    this.left = left;
    this.right = right;
  }

  /** The singular values, largest first. */
  double[] values() {
    return values;
  }

  /** One row for each row of the matrix; the columns are orthonormal. */
  double[][] left() {
    return left;
  }

  /** One row for each column of the matrix; the columns are orthonormal. */
  double[][] right() {
    return right;
  }

  /** At most {@code dimensions} singular triples. */
  static RandomisedSvd of(SparseMatrix matrix, int dimensions, long seed, Workers workers) {
    int width = Math.min(dimensions + OVERSAMPLING, Math.min(matrix.rows(), matrix.columns()));
    SparseMatrix transposed = matrix.transposed();
    double[][] range = matrix.times(noise(matrix.columns(), width, seed), workers);
    Orthonormal.columns(range, workers);
    for (int i = 0; i < POWER_ITERATIONS; i++) {
      double[][] back = transposed.times(range, workers);
      Orthonormal.columns(back, workers);
      range = matrix.times(back, workers);
      Orthonormal.columns(range, workers);
    }
    double[][] projected = transposed.times(range, workers);
    return small(range, projected, dimensions, workers);
  }

  /** Solves the small problem: the eigenvectors of B·Bᵀ, where Bᵀ is the projected matrix. */
  private static RandomisedSvd small(
      double[][] range, double[][] projected, int dimensions, Workers workers) {
    double[][] columns = Orthonormal.transposed(projected, workers);
    int width = columns.length;
    var gram = new double[width][width];
    workers.heavyRows(
        width,
        i -> {
          for (int j = 0; j < width; j++) {
            gram[i][j] = Vectors.dot(columns[i], columns[j]);
          }
        });
    var eigen = new SymmetricEigen(gram);
    double largest = width == 0 ? 0 : Math.sqrt(Math.max(0, eigen.value(0)));
    int kept = 0;
    var values = new double[Math.min(dimensions, width)];
    while (kept < values.length
        && Math.sqrt(Math.max(0, eigen.value(kept))) > NEGLIGIBLE * (1 + largest)) {
      values[kept] = Math.sqrt(eigen.value(kept));
      kept++;
    }
    double[] s = Arrays.copyOf(values, kept);
    double[][] left = rotated(range, eigen, s, false, workers);
    return new RandomisedSvd(s, left, rotated(projected, eigen, s, true, workers));
  }

  private static double[][] rotated(
      double[][] rows, SymmetricEigen eigen, double[] s, boolean divide, Workers workers) {
    var turned = new double[rows.length][s.length];
    int width = rows.length == 0 ? 0 : rows[0].length;
    var basis = new double[width][s.length];
    for (int k = 0; k < width; k++) {
      for (int j = 0; j < s.length; j++) {
        basis[k][j] = eigen.vector(j, k) / (divide ? s[j] : 1);
      }
    }
    workers.rows(
        rows.length,
        i -> {
          for (int k = 0; k < width; k++) {
            Vectors.add(turned[i], rows[i][k], basis[k]);
          }
        });
    return turned;
  }

  private static double[][] noise(int rows, int width, long seed) {
    var random = new SplittableRandom(seed);
    var noise = new double[rows][width];
    for (double[] row : noise) {
      for (int j = 0; j < width; j++) {
        row[j] = random.nextDouble() * 2 - 1;
      }
    }
    return noise;
  }
}
