package org.planrunde.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferencesTest {
  @Test
  void germanAndTheDeviceDecideWhenNothingIsChosen() {
    assertThat(Preferences.of(Map.of(), List.of(Locale.FRENCH)))
        .isEqualTo(new Preferences("system", "system", Locale.GERMAN));
  }

  @Test
  void theBrowsersLanguageCounts() {
    assertThat(Preferences.of(Map.of(), List.of(Locale.FRENCH, Locale.UK)).language())
        .isEqualTo(Locale.ENGLISH);
  }

  @Test
  void theCookieCountsMore() {
    var cookies = Map.of("pr-lang", "de", "pr-theme", "dark", "pr-contrast", "more");
    assertThat(Preferences.of(cookies, List.of(Locale.UK)))
        .isEqualTo(new Preferences("dark", "more", Locale.GERMAN));
  }

  @Test
  void aForgedCookieIsIgnored() {
    var cookies = Map.of("pr-lang", "\"><script>", "pr-theme", "\"onload", "pr-contrast", "x");
    assertThat(Preferences.of(cookies, List.of()))
        .isEqualTo(new Preferences("system", "system", Locale.GERMAN));
  }
}
