package org.planrunde.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n",
        "\n",
        "\u0085",
        "\u2028",
        "\u2029",
        "\u001b[2K",
        "\u202e",
        "\u0000",
        "\ud83c"
      })
  void nothingEndsTheLineOrSteersATerminal(String sign) {
    assertThat(LogLine.of("verfahren/x" + sign + "2026-01-01 ERROR"))
        .matches("verfahren/x\\?{1,2}(\\[2K)?2026-01-01 ERROR");
  }

  @Test
  void whatIsPlainStaysAndWhatIsLongIsCut() {
    assertThat(LogLine.of("verfahren/straßen-🌳")).isEqualTo("verfahren/straßen-🌳");
    assertThat(LogLine.of("x".repeat(1_000_000))).hasSize(200);
  }
}
