package org.planrunde.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planrunde.analysis.text.RawText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contributions with human labels that lie beside the project on some machines. */
record SharedData(List<RawText> texts, List<String> labels) {

  /** The folder with the contributions, if there is one. */
  static Optional<Path> folder() {
    String configured = System.getenv("PLANRUNDE_SHARED");
    return Stream.of(configured == null ? "../shared" : configured, "../shared", "../../shared")
        .map(place -> Path.of(place, "data", "contributions"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** The texts and labels of a file without those that moderators refused. */
  static SharedData read(Path file) throws IOException {
    var json = JsonMapper.builder().build();
    var texts = new ArrayList<RawText>();
    var labels = new ArrayList<String>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      if (node.path("moderated").asInt(0) >= 0) {
        texts.add(
            new RawText(
                node.path("title").asString(""),
                node.path("text").asString(""),
                node.path("lang").asString("de")));
        labels.add(node.path("label").asString("-"));
      }
    }
    return new SharedData(texts, labels);
  }
}
