package org.planrunde.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.planrunde.analysis.text.Workers;

class LinearAlgebraTest {
  private static SparseMatrix sparse(double[][] dense) {
    var index = new int[dense.length][dense[0].length];
    for (int[] row : index) {
      java.util.Arrays.setAll(row, j -> j);
    }
    return new SparseMatrix(dense[0].length, index, dense);
  }

  private static double[][] random(int rows, int columns) {
    var random = new SplittableRandom(4);
    var matrix = new double[rows][columns];
    for (double[] row : matrix) {
      java.util.Arrays.setAll(row, j -> random.nextDouble() - 0.3);
    }
    return matrix;
  }

  @Test
  void findsTheSingularValuesOfAKnownMatrix() {
    // 3 2 2 / 2 3 -2 has the singular values 5 and 3
    try (var workers = new Workers(1)) {
      var svd = RandomisedSvd.of(sparse(new double[][] {{3, 2, 2}, {2, 3, -2}}), 2, 1, workers);
      assertThat(svd.values()).containsExactly(new double[] {5, 3}, within(1e-9));
      assertThat(Math.abs(svd.left()[0][0])).isEqualTo(Math.sqrt(0.5), within(1e-9));
      assertThat(Math.abs(svd.right()[2][0])).isEqualTo(0, within(1e-9));
    }
  }

  @Test
  void rebuildsTheMatrixFromItsSingularTriples() {
    double[][] matrix = random(30, 12);
    try (var workers = new Workers(2)) {
      var svd = RandomisedSvd.of(sparse(matrix), 12, 9, workers);
      for (int i = 0; i < 30; i++) {
        for (int j = 0; j < 12; j++) {
          double sum = 0;
          for (int k = 0; k < svd.values().length; k++) {
            sum += svd.left()[i][k] * svd.values()[k] * svd.right()[j][k];
          }
          assertThat(sum).isEqualTo(matrix[i][j], within(1e-8));
        }
      }
    }
  }

  @Test
  void leavesOutDirectionsThatAreNotThere() {
    double[][] rankOne = {{1, 2}, {2, 4}, {3, 6}};
    try (var workers = new Workers(1)) {
      assertThat(RandomisedSvd.of(sparse(rankOne), 2, 1, workers).values()).hasSize(1);
    }
  }

  @Test
  void findsEigenvaluesInOrder() {
    var eigen = new SymmetricEigen(new double[][] {{2, 1}, {1, 2}});
    assertThat(eigen.value(0)).isEqualTo(3, within(1e-12));
    assertThat(eigen.value(1)).isEqualTo(1, within(1e-12));
    assertThat(eigen.vector(0, 0)).isEqualTo(eigen.vector(0, 1), within(1e-12));
  }

  @Test
  void makesColumnsOrthonormal() {
    double[][] rows = random(50, 8);
    try (var workers = new Workers(2)) {
      Orthonormal.columns(rows, workers);
      double[][] columns = Orthonormal.transposed(rows, workers);
      for (int i = 0; i < 8; i++) {
        for (int j = 0; j < 8; j++) {
          assertThat(Vectors.dot(columns[i], columns[j])).isEqualTo(i == j ? 1 : 0, within(1e-12));
        }
      }
    }
  }

  @Test
  void multipliesAndTransposesSparseRows() {
    var matrix =
        new SparseMatrix(3, new int[][] {{0, 2}, {}, {1}}, new double[][] {{1, 2}, {}, {5}});
    try (var workers = new Workers(1)) {
      assertThat(matrix.times(new double[][] {{1}, {10}, {100}}, workers))
          .isDeepEqualTo(new double[][] {{201}, {0}, {50}});
      assertThat(matrix.transposed().times(new double[][] {{1}, {1}, {1}}, workers))
          .isDeepEqualTo(new double[][] {{1}, {5}, {2}});
    }
  }
}
