package org.planrunde.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextNormaliserTest {
  @Test
  void dropsAddressesAndInvisibleCharacters() {
    assertThat(TextNormaliser.line("Sie\u00adhe  https://example.org/a?b=c\tbitte, a@example.org"))
        .isEqualTo("Siehe bitte,");
  }

  @Test
  void knowsAddressesByTheirSigns() {
    assertThat(TextNormaliser.line("a @b b@c d@e.f g@h@i.k (l@m.de), @n@o.p q@r. www.s t.u v"))
        .isEqualTo("a @b b@c q@r. t.u v");
  }

  @Test
  void aWordOfTwentyThousandSignsIsReadAtOnce() {
    var clock = ManagementFactory.getThreadMXBean();
    var begun = clock.getCurrentThreadCpuTime();
    TextNormaliser.line("a".repeat(TextNormaliser.MAX_CHARS));
    TextNormaliser.line("a@".repeat(TextNormaliser.MAX_CHARS / 2));
    TextNormaliser.line("@.".repeat(TextNormaliser.MAX_CHARS / 2));
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - begun))
        .isLessThan(Duration.ofSeconds(1));
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
