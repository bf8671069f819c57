package org.planrunde.analysis.cluster;

import java.util.Arrays;
import org.planrunde.analysis.text.Workers;

/**
 * Makes the columns of a matrix orthonormal by modified Gram-Schmidt, run twice for accuracy
 * (Giraud, Langou, Rozložník 2005, "The loss of orthogonality in the Gram-Schmidt process").
 */
final class Orthonormal {
  private static final double DEPENDENT = 1e-10;

  private Orthonormal() {}

  /** Changes the rows in place; columns that depend on earlier ones become zero. */
  static void columns(double[][] rows, Workers workers) {
    double[][] columns = transposed(rows, workers);
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < columns.length; j++) {
        orthogonalise(columns, j, workers);
      }
    }
    double[][] back = transposed(columns, workers);
    System.arraycopy(back, 0, rows, 0, back.length);
  }

  /** Normalises column j and takes its direction out of all later columns. */
  private static void orthogonalise(double[][] columns, int j, Workers workers) {
    double[] pivot = columns[j];
    if (Math.sqrt(Vectors.dot(pivot, pivot)) < DEPENDENT) {
      Arrays.fill(pivot, 0);
      return;
    }
    Vectors.normalise(pivot);
    int later = columns.length - j - 1;
    workers.heavyRows(
        later,
        i -> {
          double[] column = columns[j + 1 + i];
          Vectors.add(column, -Vectors.dot(pivot, column), pivot);
        });
  }

  static double[][] transposed(double[][] rows, Workers workers) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    var columns = new double[width][rows.length];
    workers.heavyRows(
        width,
        j -> {
          for (int i = 0; i < rows.length; i++) {
            columns[j][i] = rows[i][j];
          }
        });
    return columns;
  }
}
