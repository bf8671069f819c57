package org.planrunde.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.console.StandaloneCommand;
import picocli.CommandLine;

class AnalyseCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    var line = new CommandLine(new AnalyseCommand());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new));
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static Path fixture() throws URISyntaxException {
    return Path.of(AnalyseCommandTest.class.getResource("/analysis/contributions.jsonl").toURI());
  }

  @Test
  void findsTheFourTopicsOfInventedContributions() throws Exception {
    Path result = folder.resolve("out.jsonl");
    assertThat(run(fixture(), "--clusters", 4, "--seed", 1, "--out", result)).isZero();
    List<String> lines = Files.readAllLines(result);
    assertThat(lines).hasSize(60).first().asString().startsWith("{\"id\":\"baum-1\",\"cluster\":");
    List<String> topics = lines.stream().map(l -> l.substring(7, l.indexOf('-'))).toList();
    List<String> clusters = lines.stream().map(l -> l.substring(l.lastIndexOf(':'))).toList();
    assertThat(Nmi.of(topics, clusters)).isGreaterThan(0.7);
    assertThat(out.toString())
        .contains("60 contributions in 4 clusters")
        .containsPattern("\\d+ contributions are nearly equal to others, in \\d+ sets")
        .contains("Fahrradständer");
  }

  @Test
  void writesTheSameBytesOnEveryNumberOfThreads() throws Exception {
    Path one = folder.resolve("one.jsonl");
    Path two = folder.resolve("two.jsonl");
    run(fixture(), "--clusters", "auto", "--out", one, "--threads", 1);
    String summary = out.toString();
    out.getBuffer().setLength(0);
    run(fixture(), "--clusters", "auto", "--out", two, "--threads", 2);
    assertThat(two).hasSameBinaryContentAs(one);
    assertThat(out).hasToString(summary);
  }

  @Test
  void leavesOutBrokenLinesAndSaysWhy() throws Exception {
    Path in =
        file(
            "in.jsonl",
            "{\"id\":\"a\",\"text\":\"Mehr Bäume\"}",
            "{\"id\":\"a\",\"text\":\"doppelt\"}",
            "{kaputt",
            "[1]",
            "",
            "{\"text\":\"ohne id\"}",
            "{\"id\":\"b\",\"text\":{\"x\":1}}",
            "{\"id\":7,\"title\":null}",
            "{\"id\":\"lang\",\"text\":\"" + "x".repeat(1_100_000) + "\"}",
            "[".repeat(100_000));
    Path result = folder.resolve("out.jsonl");
    assertThat(run(in, "--clusters", 2, "--out", result)).isZero();
    assertThat(Files.readAllLines(result)).hasSize(2).last().asString().contains("\"id\":\"7\"");
    assertThat(err.toString())
        .contains("Line 2 left out: the id a occurs before")
        .contains("Line 3 left out: not valid JSON")
        .contains("Line 4 left out: not a JSON object")
        .contains("Line 6 left out: no id")
        .contains("Line 7 left out: text is not a text")
        .contains("Line 9 left out: longer than 1 MB")
        .contains("Line 10 left out: not valid JSON")
        .doesNotContain("Line 5", "Line 8");
  }

  @Test
  void reportsTextThatIsNotUtf8() throws Exception {
    Path in = folder.resolve("latin.jsonl");
    Files.write(in, "{\"id\":\"a\",\"text\":\"Bäume\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run(in, "--out", folder.resolve("out.jsonl"))).isEqualTo(2);
    assertThat(err.toString())
        .contains("Line 1 left out: not valid UTF-8")
        .contains("no contribution");
  }

  @Test
  void endsWithOneSentenceWhenFilesAreMissing() throws Exception {
    assertThat(run(folder.resolve("none.jsonl"), "--out", folder.resolve("out"))).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be read").doesNotContain("Exception");
    Path in = file("in.jsonl", "{\"id\":\"a\"}");
    assertThat(run(in, "--out", folder.resolve("no/such/folder"))).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be written");
  }

  @Test
  void refusesWrongNumbers() throws Exception {
    Path in = file("in.jsonl", "{\"id\":\"a\"}");
    for (String clusters : List.of("0", "-1", "many", "99999999999")) {
      assertThat(run(in, "--out", folder.resolve("o"), "--clusters", clusters)).isEqualTo(2);
    }
    assertThat(run(in, "--out", folder.resolve("o"), "--threads", 0)).isEqualTo(2);
  }

  @Test
  void isFoundWithoutTheApplication() {
    assertThat(ServiceLoader.load(StandaloneCommand.class))
        .anyMatch(command -> command instanceof AnalyseCommand);
  }
}
