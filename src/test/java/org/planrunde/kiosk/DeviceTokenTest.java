package org.planrunde.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTokenTest {
  private static final String SALT = "010203";

  @Test
  void whatItWroteItReads() {
    var token = DeviceToken.random(DeviceId.random());
    var read = DeviceToken.read(token.toString()).orElseThrow();
    assertThat(read.device()).isEqualTo(token.device());
    assertThat(read.hash()).isEqualTo(token.hash());
  }

  @Test
  void theNextOneIsAnotherAndAlwaysTheSame() {
    var token = DeviceToken.random(DeviceId.random());
    assertThat(token.next(SALT).toString())
        .isEqualTo(token.next(SALT).toString())
        .isNotEqualTo(token.toString())
        .isNotEqualTo(token.next("04").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "00000000000000000000000000000000.0000000000000000000000000000000g",
        "0000000000000000000000000000000000000000000000000000000000000000x",
        "0000000000000000000000000000000-.00000000000000000000000000000000"
      })
  void whatIsNoTokenIsNone(String text) {
    assertThat(DeviceToken.read(text)).isEmpty();
  }

  @Test
  void codesAreReadHoweverTheyAreTyped() {
    assertThat(PairingCodes.random()).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
    assertThat(PairingCodes.hash(" k7qx 4m9b")).isEqualTo(PairingCodes.hash("K7QX-4M9B"));
    assertThat(PairingCodes.hash("K7QX-4M9C")).isNotEqualTo(PairingCodes.hash("K7QX-4M9B"));
  }
}
