package org.planrunde.contribution.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planrunde.contribution.reading.ReadLine.Readable;

/** Real contributions that lie beside a developer's clone, never in it. */
class RealContributionsTest {
  @ParameterizedTest
  @CsvSource({
    "raddialog-bonn-2017.jsonl, 2314, 2199",
    "dipas-freiraum-ottensen-2021.jsonl, 697, 0",
    "klimarat-at-2022.jsonl, 5745, 0",
    "polis-bowling-green-2018.jsonl, 892, 0",
    "sib200-train-de-en-tr-ar-uk.jsonl, 3505, 0",
    "sentences-raddialog-bonn-2017.jsonl, 10442, 0"
  })
  void readsEveryLine(String name, int rows, int located) throws IOException {
    Path file = shared().resolve("data/contributions").resolve(name);
    assumeTrue(Files.isReadable(file), "skipped: the shared data are not beside the project");
    try (Stream<ReadLine> read = ContributionFile.open(file)) {
      List<ReadLine> lines = read.toList();
      assertThat(lines).hasSize(rows).allMatch(Readable.class::isInstance);
      assertThat(lines.stream().map(Readable.class::cast).filter(it -> it.row().place() != null))
          .hasSize(located);
    }
  }

  private static Path shared() {
    return Optional.ofNullable(System.getenv("PLANRUNDE_SHARED"))
        .map(Path::of)
        .orElse(Path.of("..", "shared"));
  }
}
