package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTextsTest {
  @ParameterizedTest
  @CsvSource({"map, de", "map, en", "scene, de", "scene, en"})
  void everyWordIsThereAndNoneIsLeftOver(String element, String language) throws IOException {
    var words = new Properties();
    var file = Path.of("src/main/resources/i18n/" + element + "_" + language + ".properties");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    var texts = element.equals("map") ? ElementTexts.MAP : ElementTexts.SCENE;
    assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(texts.keys());
  }
}
