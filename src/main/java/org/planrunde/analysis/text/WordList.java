package org.planrunde.analysis.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the word lists in {@code nlp/<language>/}: one word a line, {@code #} starts a comment. */
public final class WordList {
  private WordList() {}

  /** Feature keys of words that never name a group, such as "Problem". */
  public static Set<String> weakKeys(String language) {
    var stemmer = new Stemmer(language);
    return read(language, "weak-words").stream()
        .map(stemmer::stem)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The words of the list, or none if the language has no such list. */
  public static Set<String> read(String language, String name) {
    String path = "/nlp/" + language + "/" + name + ".txt";
    try (InputStream in = WordList.class.getResourceAsStream(path)) {
      return in == null
          ? Set.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
