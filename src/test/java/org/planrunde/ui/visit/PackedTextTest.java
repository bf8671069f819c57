package org.planrunde.ui.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was packed comes back as it was. */
class PackedTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "„Wörter“ … ığüş", "for(;;);[{\"a\":\"\\u0000\"}]", "🌳 und 𝄞"})
  void aTextComesBackAsItWas(String text) {
    assertThat(PackedText.of(text).text()).isEqualTo(text);
  }

  @Test
  void aLongOneToo() {
    var text =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "„" + i * 31 % 977 + "“")
            .collect(Collectors.joining(","));
    assertThat(PackedText.of(text).text()).isEqualTo(text);
  }
}
