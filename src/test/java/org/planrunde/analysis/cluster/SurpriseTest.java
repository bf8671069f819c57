package org.planrunde.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Words are surprising when they are commoner inside, the more the oftener they are seen. */
class SurpriseTest {
  private final Surprise half = new Surprise(50, 100);

  @Test
  void isTheRootOfTheLikelihoodRatio() {
    assertThat(half.of(10, 10)).isCloseTo(Math.sqrt(14.976), within(0.01));
  }

  @Test
  void growsWithEvidenceAndIsNothingForWordsOfEveryone() {
    assertThat(half.of(20, 22)).isGreaterThan(half.of(10, 11)).isPositive();
    assertThat(half.of(10, 20)).isZero();
    assertThat(half.of(5, 20)).isZero();
  }

  @Test
  void takesTheFrequentWordsOfAProcedureWithOneGroup() {
    assertThat(new Surprise(9, 9).of(4, 4)).isEqualTo(4);
  }
}
