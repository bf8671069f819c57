package org.planrunde.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  @Test
  void aGuessCostsWhatOwaspAsksFor() {
    var encoder = new Passwords().passwordEncoder(Passwords.KIBIBYTES);
    var kept = encoder.encode("vier-worte-genuegen");
    assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(encoder.matches("vier-worte-genuegen", kept)).isTrue();
    assertThat(encoder.matches("vier-worte-genügen", kept)).isFalse();
  }
}
