package org.planrunde.analysis.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A language model found on the class path, described by the {@code model.properties} in its jar.
 *
 * @param name file name, which carries treebank and version
 * @param checksum SHA-256 as the publisher states it
 */
record ModelFile(String name, String language, String checksum) {
  private static final ClassLoader LOADER = ModelFile.class.getClassLoader();

  /** All models on the class path, sorted by name. */
  static List<ModelFile> all() {
    try {
      return Collections.list(LOADER.getResources("model.properties")).stream()
          .map(ModelFile::read)
          .sorted(Comparator.comparing(ModelFile::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model for one task ("sentence", "tokens", "pos", "lemmas") and language. */
  static Optional<ModelFile> find(String task, String language) {
    return all().stream()
        .filter(m -> m.language.equals(language) && m.name.contains("-" + task + "-"))
        .findFirst();
  }

  /** The one model that tells languages apart. */
  static Optional<ModelFile> languageDetection() {
    return all().stream().filter(m -> m.name.startsWith("langdetect")).findFirst();
  }

  URL url() {
    URL url = LOADER.getResource(name);
    if (url == null) {
      throw new IllegalStateException("Model file missing beside its description: " + name);
    }
    return url;
  }

  /** Name and start of the checksum, for the record of a run. */
  String version() {
    return name + " sha256:" + checksum.substring(0, Math.min(12, checksum.length()));
  }

  private static ModelFile read(URL url) {
    var properties = new Properties();
    try (InputStream in = url.openStream()) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ModelFile(
        properties.getProperty("model.name", ""),
        properties.getProperty("model.language", ""),
        properties.getProperty("model.sha256", ""));
  }
}
