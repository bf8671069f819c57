package org.planrunde.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the invented procedures and contributions that ship with Planrunde. */
final class DemoContent {
  private static final JsonMapper JSON = new JsonMapper();

  private DemoContent() {}

  static JsonNode procedures() {
    return JSON.readTree(text("procedures.json"));
  }

  /** The village beside the town. */
  static JsonNode neighbour() {
    return JSON.readTree(text("neighbour.json"));
  }

  static JsonNode answers() {
    return JSON.readTree(text("answers.json"));
  }

  /** What lies beside a procedure's description, by its slug. */
  static JsonNode dossier(String slug) {
    return JSON.readTree(text("dossiers.json")).path(slug);
  }

  static List<JsonNode> contributions(String file) {
    return text(file).lines().filter(l -> !l.isBlank()).map(JSON::readTree).toList();
  }

  private static String text(String file) {
    try {
      return new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
