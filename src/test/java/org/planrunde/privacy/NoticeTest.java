package org.planrunde.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page says what the notice for the municipality says, word for word. */
class NoticeTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void thePageAndThePaperAgree(String language) throws IOException {
    var texts = new Properties();
    try (var in =
        Files.newBufferedReader(
            Path.of("src/main/resources/i18n/portal_" + language + ".properties"))) {
      texts.load(in);
    }
    var paper = Files.readString(Path.of("docs/privacy/notice-" + language + ".md"));
    var keys =
        texts.stringPropertyNames().stream()
            .filter(key -> key.startsWith("portal.privacy.") && key.endsWith("text"))
            .toList();
    assertThat(keys).hasSizeGreaterThan(5);
    for (var key : keys) {
      assertThat(texts.getProperty(key).split("\n\n"))
          .as(key)
          .allMatch(paragraph -> paper.contains("\n" + paragraph + "\n"));
    }
  }
}
