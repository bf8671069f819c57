package org.planrunde;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every screen text exists in German and English, and every text is on a screen. */
class TranslationsTest {
  private static final Path TEXTS = Path.of("src/main/resources/i18n");
  private static final Path SOURCES = Path.of("src/main/java/org/planrunde");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+(\\.[a-z0-9-]+)+)\"");
  private static final Pattern PREFIX = Pattern.compile("\"([a-z0-9]+(\\.[a-z0-9-]+)*[.-])\"");
  private static final Pattern CALL =
      Pattern.compile("(?:getTranslation|\\btr|\\bt)\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");

  private final Map<String, String> german = load("de");
  private final Map<String, String> english = load("en");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(english.keySet()).isEqualTo(german.keySet());
  }

  @Test
  void noTextIsEmptyShoutsOrBreaksMessageFormat() {
    for (var texts : Set.of(german, english)) {
      texts.forEach((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("!", "'"));
    }
  }

  @Test
  void placeholdersAreTheSame() {
    german.forEach((key, text) ->
        assertThat(placeholders(english.getOrDefault(key, "")))
            .as(key)
            .isEqualTo(placeholders(text)));
  }

  @Test
  void germanIsFormal() {
    var familiar = Pattern.compile("\\b([Dd]u|[Dd]ich|[Dd]ir|[Dd]ein\\w*|[Ee]uch|[Ee]uer\\w*)\\b");
    german.forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(familiar));
  }

  @Test
  void keysBeginWithTheirRoom() throws IOException {
    try (var files = Files.list(TEXTS)) {
      files.forEach(file -> {
        var room = file.getFileName().toString().replaceFirst("_(de|en)\\.properties", "");
        assertThat(read(file).stringPropertyNames())
            .as(file.toString())
            .allMatch(key -> key.startsWith(room + "."));
      });
    }
  }

  @Test
  void everyKeyInTheSourcesExists() {
    assertThat(german.keySet()).containsAll(found(CALL));
  }

  /** A key built from a prefix such as {@code "portal.state." + name} counts as used. */
  @Test
  void everyTextIsUsed() {
    var literals = found(LITERAL);
    var prefixes = found(PREFIX);
    assertThat(german.keySet())
        .allMatch(key -> literals.contains(key) || prefixes.stream().anyMatch(key::startsWith));
  }

  private static Set<String> found(Pattern pattern) {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(TranslationsTest::text)
          .flatMap(source -> pattern.matcher(source).results())
          .map(hit -> hit.group(1))
          .collect(toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> text(Path file) {
    try {
      return Stream.of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(hit -> hit.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Map<String, String> load(String language) {
    var all = new TreeMap<String, String>();
    try (var files = Files.list(TEXTS)) {
      files
          .filter(file -> file.toString().endsWith("_" + language + ".properties"))
          .map(TranslationsTest::read)
          .forEach(texts -> texts.forEach((key, text) -> all.put((String) key, (String) text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Properties read(Path file) {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
