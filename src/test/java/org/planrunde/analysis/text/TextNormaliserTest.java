package org.planrunde.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextNormaliserTest {
  @Test
  void dropsAddressesAndInvisibleCharacters() {
    assertThat(TextNormaliser.line("Sie\u00adhe  https://example.org/a?b=c\tbitte, a@example.org"))
        .isEqualTo("Siehe bitte,");
  }

  @Test
  void composesCharacters() {
    assertThat(TextNormaliser.line("Ba\u0308ume")).isEqualTo("Bäume");
  }

  @Test
  void splitsParagraphs() {
    assertThat(TextNormaliser.paragraphs("eins\r\n\r\n zwei \n")).containsExactly("eins", "zwei");
  }

  @Test
  void writesGenderFormsAsOneWord() {
    assertThat(
            TextNormaliser.withoutGenderForms("Radfahrer*innen, Bürger:innen und AutofahrerInnen"))
        .isEqualTo("Radfahrer, Bürger und Autofahrer");
  }

  @Test
  void doesNotCutThroughACharacter() {
    String text = "a".repeat(TextNormaliser.MAX_CHARS - 1) + "😀";
    assertThat(TextNormaliser.line(text)).hasSize(TextNormaliser.MAX_CHARS - 1);
  }
}
