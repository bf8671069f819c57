package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void everyWordIsThereAndNoneIsLeftOver(String language) throws IOException {
    var words = new Properties();
    var file = Path.of("src/main/resources/i18n/scene_" + language + ".properties");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    assertThat(words.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            SceneTexts.KEYS.stream().map(SceneTexts.PREFIX::concat).toList());
  }
}
