package org.planrunde.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompoundsTest {
  private final Compounds compounds = new Compounds();

  @Test
  void splitsCompounds() {
    assertThat(compounds.parts("Fahrradständer")).containsExactly("fahrrad", "ständer");
    assertThat(compounds.parts("Verkehrs-Beruhigung")).hasSize(2);
  }

  @Test
  void leavesOtherWordsAlone() {
    assertThat(compounds.parts("Ampel")).isEmpty();
    assertThat(compounds.parts("Xyzzyplugh")).isEmpty();
    assertThat(compounds.parts("x".repeat(500))).isEmpty();
  }
}
