package org.planrunde.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.planrunde.analysis.text.Workers;

class SphericalKMeansTest {
  private static double[][] planted(int groups, int each) {
    var random = new SplittableRandom(7);
    var rows = new double[groups * each][groups];
    for (int i = 0; i < rows.length; i++) {
      Arrays.setAll(rows[i], j -> random.nextDouble() * 0.4);
      rows[i][i % groups] += 1;
      Vectors.normalise(rows[i]);
    }
    return rows;
  }

  private static Partition best(double[][] rows, int k, int threads) {
    try (var workers = new Workers(threads)) {
      return new SphericalKMeans(rows, workers).best(k, 5, 1);
    }
  }

  @Test
  void findsPlantedGroups() {
    double[][] rows = planted(5, 40);
    int[] truth = java.util.stream.IntStream.range(0, rows.length).map(i -> i % 5).toArray();
    assertThat(RandIndex.adjusted(truth, 5, best(rows, 5, 1).cluster(), 5)).isEqualTo(1.0);
  }

  @Test
  void doesNotDependOnThreads() {
    double[][] rows = planted(6, 100);
    assertThat(best(rows, 4, 3).centroids()).isDeepEqualTo(best(rows, 4, 1).centroids());
  }

  @Test
  void givesFewerGroupsThanAskedIfRowsAreEqual() {
    double[][] rows = {{1, 0}, {1, 0}, {0, 1}, {1, 0}};
    Partition partition = best(rows, 4, 1);
    assertThat(partition.size()).isEqualTo(2);
    assertThat(partition.cluster()[0])
        .isEqualTo(partition.cluster()[3])
        .isNotEqualTo(partition.cluster()[2]);
  }

  @Test
  void agreesWithKnownRandIndices() {
    int[] a = {0, 0, 1, 1};
    assertThat(RandIndex.adjusted(a, 2, new int[] {1, 1, 0, 0}, 2)).isEqualTo(1.0);
    assertThat(RandIndex.adjusted(a, 2, new int[] {0, 1, 0, 1}, 2)).isEqualTo(-0.5, within(1e-12));
  }

  @Test
  void choosesTheNumberOfPlantedGroups() {
    try (var workers = new Workers(2)) {
      var candidates =
          new NumberOfClusters(planted(5, 60), 3, workers)
              .candidates(org.planrunde.analysis.text.Progress.NONE);
      assertThat(candidates).hasSize(3);
      assertThat(candidates.getFirst().clusters()).isEqualTo(5);
      assertThat(candidates.getFirst().stability()).isGreaterThan(0.99);
    }
  }
}
