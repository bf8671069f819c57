package org.planrunde.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private final QuickWords words = new QuickWords();
  private final Likeness likeness = new Likeness(Map.of("platz", 90, "lind", 5), 100);

  private double of(String one, String other) {
    return likeness.of(words.of(one).keySet(), words.of(other).keySet());
  }

  @Test
  void inflectionAndCompoundsMeet() {
    assertThat(words.of("Die Fahrradständer an den Linden"))
        .containsKeys("fahrrad", "lind")
        .doesNotContainKeys("die", "an", "den");
    assertThat(words.of("Die Linde").keySet()).isEqualTo(words.of("der Linden").keySet());
  }

  @Test
  void equalIsOneAndOneSharedWordIsNothing() {
    assertThat(of("Linden schützen", "Linden schützen")).isEqualTo(1);
    assertThat(of("Linden schützen", "Linden fällen")).isZero();
    assertThat(of("", "Linden schützen")).isZero();
  }

  @Test
  void rareWordsCountMore() {
    var rare = of("Linden Brunnen Platz Haus", "Linden Brunnen Weg Turm");
    var common = of("Linden Brunnen Platz Haus", "Platz Haus Weg Turm");
    assertThat(rare).isGreaterThan(common);
  }

  @Test
  void aLongTextThatSaysAllOfAShortOneIsLikeIt() {
    assertThat(
            of("Linden schützen", "Bitte die Linden am Platz schützen, seit Jahren sage ich das"))
        .isEqualTo(1);
  }

  @Test
  void hostileTextIsReadInAnInstant() {
    assertThat(words.of("a".repeat(1_000_000) + " \u0000\u202e <script> Linden")).isNotNull();
    assertThat(words.of("wort ".repeat(100_000))).hasSize(1);
  }
}
