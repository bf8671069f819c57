package org.planrunde.ui.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentColorsTest {
  private static final Rgb PAPER = Rgb.of("#F2F4F1");
  private static final Rgb DARK_PAPER = Rgb.of("#11171B");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#0F5B46", "#FFD400", "#E30613", "#FFFFFF", "#000000", "#00A0E3", "#808080", "#7D7D7D"
      })
  void everyPairIsReadable(String accent) {
    var light = AccentColors.light(accent);
    assertThat(light.text().contrast(PAPER)).isGreaterThanOrEqualTo(4.5);
    assertThat(light.text().contrast(light.soft())).isGreaterThanOrEqualTo(4.5);
    assertThat(light.on().contrast(light.accent())).isGreaterThanOrEqualTo(4.5);
    var dark = AccentColors.dark(accent);
    assertThat(dark.text().contrast(DARK_PAPER)).isGreaterThanOrEqualTo(4.5);
    assertThat(dark.text().contrast(dark.soft())).isGreaterThanOrEqualTo(4.5);
    assertThat(dark.on().contrast(dark.accent())).isGreaterThanOrEqualTo(4.5);
    assertThat(AccentColors.more(accent).text().contrast(Rgb.of("#FFFFFF")))
        .isGreaterThanOrEqualTo(10);
  }

  @Test
  void aReadableAccentStaysAsItIs() {
    assertThat(AccentColors.light("#0F5B46").text().hex()).isEqualTo("#0F5B46");
  }

  @Test
  void oklchComesBackToTheSameColour() {
    var colour = Rgb.of("#C2410C");
    assertThat(Oklch.of(colour).toRgb()).isEqualTo(colour);
  }

  @Test
  void contrastOfBlackOnWhiteIsTwentyOne() {
    assertThat(Rgb.of("#000000").contrast(Rgb.of("#FFFFFF"))).isEqualTo(21);
  }

  @Test
  void takesNothingButSixDigits() {
    assertThatThrownBy(() -> AccentColors.css("red;}body{display:none"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
