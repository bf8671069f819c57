package org.planrunde.workshop.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planrunde.workshop.minutes.VoteSpread.Dots;
import org.planrunde.workshop.minutes.VoteSpread.Stances;

class VoteSpreadTest {
  @Test
  void dotsAreCountedNotAveraged() {
    var dots = new Dots(List.of(4, 10, 12, 8));
    assertThat(dots.seats()).isEqualTo(34);
    assertThat(dots.total()).isEqualTo(10 + 24 + 24);
    assertThat(dots.givers()).isEqualTo(30);
    assertThat(dots.median()).isEqualTo(2);
  }

  @Test
  void nobodyIsNothing() {
    var dots = new Dots(List.of());
    assertThat(dots.seats() + dots.total() + dots.givers() + dots.median()).isZero();
    assertThat(new Dots(List.of(3, 0)).median()).isZero();
    assertThat(new Stances(1, 2, 3).seats()).isEqualTo(6);
  }
}
