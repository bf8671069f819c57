package org.planrunde.plan.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldFileTest {
  private static final String SIX =
      "0.118305\r\n0.000049\r\n-0.000009\r\n-0.118190\r\n567385.853\r\n5937699.047\r\n";

  @Test
  void theSixNumbersSpeakOfTheCentreOfTheFirstPixel() {
    var at = WorldFile.read(SIX);
    assertThat(at.east(0.5, 0.5)).isCloseTo(567385.853, within(1e-6));
    assertThat(at.north(0.5, 0.5)).isCloseTo(5937699.047, within(1e-6));
    assertThat(at.east(1000.5, 0.5)).isCloseTo(567385.853 + 118.305, within(1e-6));
    assertThat(at.north(1000.5, 0.5)).isCloseTo(5937699.047 + 0.049, within(1e-6));
    assertThat(at.pixelSize()).isCloseTo(0.11825, within(1e-4));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var at = WorldFile.read(SIX);
    var again = WorldFile.read(WorldFile.write(at));
    assertThat(again.east(5000, 7000)).isCloseTo(at.east(5000, 7000), within(1e-4));
    assertThat(again.north(5000, 7000)).isCloseTo(at.north(5000, 7000), within(1e-4));
    assertThat(WorldFile.write(at).lines()).hasSize(6);
  }

  @Test
  void aCommaIsUnderstood() {
    assertThat(WorldFile.read("0,5\n0\n0\n-0,5\n100,25\n200,25").x0()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1 0 0 -1 5",
        "1 0 0 -1 5 6 7",
        "a b c d e f",
        "NaN 0 0 -1 5 6",
        "1 0 0 Infinity 5 6",
        "0 0 0 0 5 6",
        "1 1 1 1 5 6",
      })
  void everythingElseIsRefused(String text) {
    assertThatThrownBy(() -> WorldFile.read(text)).isInstanceOf(PlanRefused.class);
  }

  @Test
  void aLongFileIsNotWalkedThrough() {
    assertThatThrownBy(() -> WorldFile.read("1 ".repeat(1_000_000)))
        .isInstanceOf(PlanRefused.class);
  }

  @Test
  void theWayBackLeadsBack() {
    var at = WorldFile.read(SIX);
    var back = at.inverse();
    assertThat(back.east(at.east(1234, 567), at.north(1234, 567))).isCloseTo(1234, within(1e-5));
    assertThat(back.north(at.east(1234, 567), at.north(1234, 567))).isCloseTo(567, within(1e-5));
    var half = at.scaled(2);
    assertThat(half.east(200, 100)).isCloseTo(at.east(100, 50), within(1e-9));
  }
}
