package org.planrunde.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who agrees, who does not, and of what too little is known. */
class SpreadTest {
  private static final RoundId ROUND = RoundId.random();

  private static Opinion opinion(String label, Integer... counts) {
    return new Opinion(UUID.randomUUID(), label, null, List.of(counts));
  }

  private static List<String> labels(List<Opinion> opinions) {
    return opinions.stream().map(Opinion::label).toList();
  }

  @Test
  void stancesArePartedByTheLargerSide() {
    var result =
        Spread.of(
            ROUND,
            Method.STANCE,
            20,
            List.of(
                opinion("halb", 5, 5, 10),
                opinion("alle", 9, 0, 1),
                opinion("niemand", 1, 11, 0),
                opinion("drei von vier", 6, 2, 0),
                opinion("zwei von drei", 6, 3, 0),
                opinion("zu wenige", 1, 1, 18)));
    assertThat(labels(result.shared())).containsExactly("alle", "niemand", "drei von vier");
    assertThat(labels(result.divided())).containsExactly("halb", "zwei von drei");
    assertThat(labels(result.open())).containsExactly("zu wenige");
  }

  @Test
  void dotsArePartedByHowManyGaveSome() {
    var result =
        Spread.of(
            ROUND,
            Method.DOTS,
            10,
            List.of(
                opinion("von vielen", 2, 6, 2, 0),
                opinion("wenigen wichtig", 6, 0, 0, 4),
                opinion("niemandem", 10, 0, 0, 0),
                opinion("von der Hälfte", 5, 5, 0, 0)));
    assertThat(labels(result.shared())).containsExactly("von vielen", "von der Hälfte");
    assertThat(labels(result.divided())).containsExactly("wenigen wichtig");
    assertThat(labels(result.open())).containsExactly("niemandem");
    assertThat(result.divided().getFirst().dots()).isEqualTo(12);
    assertThat(result.divided().getFirst().supporters()).isEqualTo(4);
  }
}
