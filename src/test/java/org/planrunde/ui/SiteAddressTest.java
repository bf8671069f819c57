package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in {@code planrunde.address}. */
class SiteAddressTest {
  @Test
  void pathsAreAppendedOnce() {
    assertThat(new SiteAddress("https://mitreden.example/").of("quittung"))
        .contains("https://mitreden.example/quittung");
    assertThat(new SiteAddress(" http://stadt.example:8080/mitreden ").of("a/b"))
        .contains("http://stadt.example:8080/mitreden/a/b");
    assertThat(new SiteAddress("").of("quittung")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mitreden.example",
        "ftp://mitreden.example",
        "https://",
        "javascript:alert(1)",
        "https://mitreden.example?x=1",
        "https://mitreden.example#x",
        "https://wer@mitreden.example",
        "https://mit reden.example"
      })
  void everythingElseEndsTheStart(String configured) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SiteAddress(configured))
        .withMessageContaining("planrunde.address");
  }
}
