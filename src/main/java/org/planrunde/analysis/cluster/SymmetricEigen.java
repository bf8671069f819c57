package org.planrunde.analysis.cluster;

import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by the cyclic Jacobi method (Golub, Van
 * Loan, "Matrix Computations", section 8.5); largest eigenvalue first.
 */
final class SymmetricEigen {
  private static final int SWEEPS = 40;
  private static final double CONVERGED = 1e-22;

  private final double[][] a;
  private final double[][] vectors;
  private final int[] order;

  /** Decomposes a copy of the matrix. */
  SymmetricEigen(double[][] matrix) {
    int n = matrix.length;
    a = new double[n][];
    vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
      vectors[i][i] = 1;
    }
    double size = squares(false);
    for (int sweep = 0; sweep < SWEEPS && squares(true) > CONVERGED * size; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(p, q);
        }
      }
    }
    order =
        IntStream.range(0, n)
            .boxed()
            .sorted((i, j) -> Double.compare(a[j][j], a[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  double value(int i) {
    return a[order[i]][order[i]];
  }

  /** Component {@code row} of eigenvector i. */
  double vector(int i, int row) {
    return vectors[order[i]][row];
  }

  private double squares(boolean offDiagonalOnly) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Vectors.dot(a[i], a[i]) - (offDiagonalOnly ? a[i][i] * a[i][i] : 0);
    }
    return sum;
  }

  private void rotate(int p, int q) {
    double apq = a[p][q];
    if (apq == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * apq);
    double sign = theta < 0 ? -1 : 1;
    double t = sign / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (double[] row : a) {
      double x = row[p];
      double y = row[q];
      row[p] = c * x - s * y;
      row[q] = s * x + c * y;
    }
    turn(a[p], a[q], c, s);
    turn(vectors[p], vectors[q], c, s);
    a[p][q] = 0;
    a[q][p] = 0;
  }

  private static void turn(double[] x, double[] y, double c, double s) {
    for (int k = 0; k < x.length; k++) {
      double xk = x[k];
      x[k] = c * xk - s * y[k];
      y[k] = s * xk + c * y[k];
    }
  }
}
