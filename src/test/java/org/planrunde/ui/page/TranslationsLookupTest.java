package org.planrunde.ui.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TranslationsLookupTest {
  @Test
  void fillsParameters() throws IOException {
    var texts = new Translations("strict");
    assertThat(texts.getTranslation("ui.steps", Locale.GERMAN, 2, 3)).isEqualTo("Schritt 2 von 3");
    assertThat(texts.getTranslation("ui.steps", Locale.UK, 2, 3)).isEqualTo("Step 2 of 3");
  }

  @Test
  void anUnknownLanguageGetsGerman() throws IOException {
    assertThat(new Translations("strict").getTranslation("ui.menu", Locale.FRENCH))
        .isEqualTo("Menü");
  }

  @Test
  void aMissingKeyThrowsInTestsAndShowsInProduction() throws IOException {
    var strict = new Translations("strict");
    assertThatThrownBy(() -> strict.getTranslation("ui.none", Locale.GERMAN))
        .isInstanceOf(MissingResourceException.class);
    assertThat(new Translations("lenient").getTranslation("ui.none", Locale.GERMAN))
        .isEqualTo("ui.none");
  }
}
