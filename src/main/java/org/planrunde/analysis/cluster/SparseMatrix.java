package org.planrunde.analysis.cluster;

import org.planrunde.analysis.text.Workers;

/** A matrix in compressed sparse rows; the columns of a row ascend. */
final class SparseMatrix {
  private final int columns;
  private final int[][] index;
  private final double[][] value;

  /** Takes the rows as they are, without a copy. */
  SparseMatrix(int columns, int[][] index, double[][] value) {
    this.columns = columns;
    this.index = index;
    this.value = value;
  }

  int rows() {
    return index.length;
  }

  int columns() {
    return columns;
  }

  int[] index(int row) {
    return index[row];
  }

  double[] values(int row) {
    return value[row];
  }

  /** The product with a dense matrix given as rows. */
  double[][] times(double[][] dense, Workers workers) {
    int width = dense.length == 0 ? 0 : dense[0].length;
    var product = new double[rows()][width];
    workers.rows(
        rows(),
        row -> {
          for (int k = 0; k < index[row].length; k++) {
            Vectors.add(product[row], value[row][k], dense[index[row][k]]);
          }
        });
    return product;
  }

  SparseMatrix transposed() {
    var length = new int[columns];
    for (int[] row : index) {
      for (int column : row) {
        length[column]++;
      }
    }
    var newIndex = new int[columns][];
    var newValue = new double[columns][];
    for (int c = 0; c < columns; c++) {
      newIndex[c] = new int[length[c]];
      newValue[c] = new double[length[c]];
    }
    var filled = new int[columns];
    for (int row = 0; row < index.length; row++) {
      for (int k = 0; k < index[row].length; k++) {
        int column = index[row][k];
        newIndex[column][filled[column]] = row;
        newValue[column][filled[column]++] = value[row][k];
      }
    }
    return new SparseMatrix(index.length, newIndex, newValue);
  }
}
