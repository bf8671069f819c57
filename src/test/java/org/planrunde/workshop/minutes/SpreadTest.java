package org.planrunde.workshop.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planrunde.workshop.minutes.Spread.Dots;
import org.planrunde.workshop.minutes.Spread.Opinions;
import org.planrunde.workshop.minutes.Spread.Standing;

class SpreadTest {
  @Test
  void dotsAreCountedNotAveraged() {
    var dots = new Dots(List.of(4, 10, 12, 8));
    assertThat(dots.seats()).isEqualTo(34);
    assertThat(dots.total()).isEqualTo(10 + 24 + 24);
    assertThat(dots.givers()).isEqualTo(30);
    assertThat(dots.median()).isEqualTo(2);
    assertThat(dots.standing()).isEqualTo(Standing.AGREED);
  }

  @Test
  void fewWhoGiveMuchSplitTheRoom() {
    assertThat(new Dots(List.of(26, 0, 1, 7)).standing()).isEqualTo(Standing.SPLIT);
    assertThat(new Dots(List.of(26, 8, 0, 0)).standing()).isEqualTo(Standing.OPEN);
  }

  @Test
  void nothingIsSaidOfAFew() {
    assertThat(new Dots(List.of(0, 0, 4)).standing()).isEqualTo(Standing.OPEN);
    assertThat(new Dots(List.of()).standing()).isEqualTo(Standing.OPEN);
    assertThat(new Dots(List.of()).median()).isZero();
    assertThat(new Opinions(4, 0, 30).standing()).isEqualTo(Standing.OPEN);
  }

  @Test
  void opinionsAgreeOrSplit() {
    assertThat(new Opinions(8, 2, 0).standing()).isEqualTo(Standing.AGREED);
    assertThat(new Opinions(2, 8, 9).standing()).isEqualTo(Standing.AGREED);
    assertThat(new Opinions(6, 3, 0).standing()).isEqualTo(Standing.SPLIT);
    assertThat(new Opinions(7, 3, 0).standing()).isEqualTo(Standing.OPEN);
  }
}
