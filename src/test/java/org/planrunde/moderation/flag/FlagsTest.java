package org.planrunde.moderation.flag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes a text worth a second look. */
class FlagsTest {
  private static final String TEXT =
      "Kein Parkplatz darf wegfallen. Wer hier wohnt, braucht sein Auto jeden Tag, und die Stadt "
          + "hat versprochen, dass es so bleibt.";

  @Test
  void nearlyEqualTextsShareABandAndOthersDoNot() {
    var one = Fingerprint.of(TEXT);
    var alike =
        Fingerprint.of(
            TEXT.toUpperCase(java.util.Locale.ROOT).replace("JEDEN TAG", "täglich") + "!!");
    var other = Fingerprint.of("Im Park fehlen Bänke mit Lehne, vor allem am Weg zum Spielplatz.");
    assertThat(one.likeness(alike.signature())).isGreaterThan(0.6);
    assertThat(alike.bands()).containsAnyOf(one.bands());
    assertThat(one.likeness(other.signature())).isLessThan(0.2);
    assertThat(other.bands()).doesNotContain(one.bands());
  }

  @Test
  void shortAndEmptyTextsHaveFingerprintsToo() {
    assertThat(Fingerprint.of("").likeness(Fingerprint.of("!").signature())).isEqualTo(1);
    assertThat(Fingerprint.of("Ja").likeness(Fingerprint.of("Nein").signature())).isLessThan(0.2);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'kein Link, http allein auch nicht', 0",
    "'siehe https://beispiel.example/a?b=c und www.beispiel.example', 2",
    "'HTTP://BEISPIEL.EXAMPLE', 1",
    "'awww.das ist süß', 0"
  })
  void countsLinks(String text, int number) {
    assertThat(Links.count(text)).isEqualTo(number);
  }

  @Test
  void listedWordsAreFoundWholeAndByTheirBeginning() {
    var list = new WordList("# Bemerkung\nDepp*\nPack\n\nSchei\u00dfe\n*\nab*");
    assertThat(list.find("So ein DEPPENWEG! Deppen überall, mit Gepäck und Packpapier"))
        .containsExactly("depp*");
    assertThat(list.find("Ihr Pack, schei\u00dfe, SCHEISSE, Abend"))
        .containsExactly("pack", "scheisse");
    assertThat(list.find("")).isEmpty();
  }

  @Test
  void aMegabyteIsReadAtOnce() {
    var start = System.nanoTime();
    new WordList("depp*").find("depp ".repeat(200_000));
    new WordList("depp*").find("a".repeat(1_000_000));
    Links.count("www.".repeat(250_000));
    Fingerprint.of("depp ".repeat(200_000));
    assertThat((System.nanoTime() - start) / 1_000_000).as("ms").isLessThan(3000);
  }
}
