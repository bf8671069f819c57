package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void everyWordIsThereAndNoneIsLeftOver(String language) throws IOException {
    Properties words = new Properties();
    Path file = Path.of("src/main/resources/i18n/map_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    assertThat(words.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            MapTexts.KEYS.stream().map(MapTexts.PREFIX::concat).collect(Collectors.toList()));
  }
}
