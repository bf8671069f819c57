package org.planrunde.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTokenTest {
  @Test
  void readsWhatItWrote() {
    var token = BrowserToken.random();
    var read = BrowserToken.read(token.toString()).orElseThrow();
    assertThat(read.hash("vote")).isEqualTo(token.hash("vote"));
    assertThat(token).doesNotHaveToString(BrowserToken.random().toString());
  }

  @Test
  void hashesDifferByPurposeSoThatRowsCannotBeJoined() {
    var token = BrowserToken.random();
    assertThat(token.hash("vote")).hasSize(32).isNotEqualTo(token.hash("draft"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "0123456789abcdef0123456789abcdeg",
        "0123456789abcdef0123456789abcdef0",
        "<script>alert(1)</script>0123456"
      })
  void whatIsNoTokenIsNone(String text) {
    assertThat(BrowserToken.read(text)).isEmpty();
  }
}
