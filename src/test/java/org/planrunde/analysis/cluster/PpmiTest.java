package org.planrunde.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.planrunde.analysis.text.Workers;

class PpmiTest {
  private final Workers workers = new Workers(1);

  @Test
  void countsNeighboursByDistance() {
    var pairs = new Cooccurrence(new int[][] {{0, 1, 2}, {0, 1}}, 3, 2, workers);
    assertThat(pairs.neighbours(0)).containsExactly(1, 2);
    assertThat(pairs.weights(0)).containsExactly(new double[] {2, Math.sqrt(0.5)}, within(1e-12));
    assertThat(pairs.neighbours(2)).containsExactly(0, 1);
  }

  @Test
  void staysInsideTheWindowAndCountsRepeatedWords() {
    var pairs = new Cooccurrence(new int[][] {{0, 0, 1}}, 2, 1, workers);
    assertThat(pairs.neighbours(0)).containsExactly(0, 1);
    assertThat(pairs.weights(0)).containsExactly(2, 1);
    assertThat(pairs.weights(1)).containsExactly(1);
  }

  @Test
  void agreesWithACalculationByHand() {
    // Two pairs that never mix: each word's only neighbour is its partner, all sums are 1, so
    // PPMI = ln(1 · 4 / (1 · 1)) with four smoothed contexts of 1.
    var pairs = new Cooccurrence(new int[][] {{0, 1}, {2, 3}}, 4, 20, workers);
    SparseMatrix ppmi = Ppmi.of(pairs, 4, workers);
    assertThat(ppmi.index(0)).containsExactly(1);
    assertThat(ppmi.values(0)).containsExactly(new double[] {Math.log(4)}, within(1e-12));
  }

  @Test
  void dropsPairsThatMeetLessThanByChance() {
    var pairs =
        new Cooccurrence(new int[][] {{0, 1}, {0, 1}, {0, 1}, {0, 2}, {1, 2}}, 3, 1, workers);
    SparseMatrix ppmi = Ppmi.of(pairs, 3, workers);
    // s = (4, 4, 2); contexts s^0.75 = 2.828, 2.828, 1.682; sum 7.339
    double expected = Math.log(3 * 7.33862 / (4 * 2.82843));
    assertThat(ppmi.values(0)[0]).isEqualTo(expected, within(1e-5));
  }
}
