package org.planrunde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher refuses, and that it says why in one sentence before it builds anything. */
class LauncherTest {
  @TempDir Path folder;

  @BeforeAll
  static void needsBash() {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash on this machine");
  }

  @Test
  void helpListsEveryCommandWithAnExample() throws Exception {
    var help = launch(Map.of(), "--help");

    assertThat(help.code()).isZero();
    for (var command : new String[] {"run", "stop", "verify", "bench", "format", "database url"}) {
      assertThat(help.text()).contains("./planrunde " + command);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--bogus",
        "run --bogus",
        "run --port",
        "run --port=0",
        "run --port 70000",
        "run --port eighty",
        "stop --bogus",
        "database",
        "database start --bogus"
      })
  void misuseIsOneSentenceAndCodeTwo(String arguments) throws Exception {
    var answer = launch(Map.of(), arguments.split(" "));

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.text().strip()).startsWith("planrunde: ").doesNotContain("\n");
  }

  @Test
  void takenPort() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(taken.getLocalPort());

      var answer = launch(Map.of(), "run", "--port", port, "--data", folder.toString());

      assertRefusal(answer, "port " + port + " is taken by another program");
    }
  }

  @Test
  void noJdk25() throws Exception {
    var nowhere = folder.resolve("nowhere").toString();
    var answer =
        launch(
            Map.of("JAVA_HOME", nowhere, "PLANRUNDE_JVM_FOLDER", nowhere, "HOME", nowhere),
            "run",
            "--port=" + freePort(),
            "--data=" + folder);

    assertRefusal(answer, "needs a JDK 25");
  }

  @Test
  void noPostgresAndNoRightToInstallIt() throws Exception {
    var answer =
        launch(
            Map.of(
                "PLANRUNDE_INSTALL",
                "no",
                "PLANRUNDE_PG_FOLDER",
                folder.resolve("none").toString()),
            "run",
            "--port=" + freePort(),
            "--data=" + folder);

    assertRefusal(answer, "PostgreSQL with PostGIS is missing");
  }

  @Test
  void fullDisk() throws Exception {
    var answer =
        launch(
            Map.of("PLANRUNDE_LEAST_FREE_MB", "999999999"),
            "database",
            "url",
            folder.resolve("db").toString());

    assertRefusal(answer, "needs 999999999 MB of free disk space");
  }

  @Test
  void dataFolderThatCannotBeWritten() throws Exception {
    var file = Files.createFile(folder.resolve("file"));

    var answer = launch(Map.of(), "run", "--data", file.resolve("data").toString());

    assertRefusal(answer, "cannot write to the data folder");
  }

  @Test
  void dataFolderInUse() throws Exception {
    var lock = Files.writeString(folder.resolve("run.lock"), "1234 1235 8080\n");
    // "cat" answers the line once flock holds the lock, and ends with its input.
    var holder = new ProcessBuilder("flock", lock.toString(), "cat").start();
    try (var input = holder.outputWriter(StandardCharsets.UTF_8)) {
      input.write("held\n");
      input.flush();
      assertThat(holder.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("held");

      var answer = launch(Map.of(), "run", "--data", folder.toString());

      assertRefusal(answer, "is already running on the data folder");
    }
  }

  @Test
  void stopWithNothingRunning() throws Exception {
    var answer = launch(Map.of(), "stop", "--data", folder.toString());

    assertThat(answer).isEqualTo(new Answer(0, "nothing was running on " + folder + "\n"));
  }

  private static void assertRefusal(Answer answer, String words) {
    assertThat(answer.code()).as(answer.text()).isEqualTo(1);
    assertThat(answer.text().strip().lines().reduce("", (_, line) -> line))
        .startsWith("planrunde: ")
        .contains(words);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Answer launch(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder("./planrunde");
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> name.startsWith("PLANRUNDE_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    var process = builder.redirectErrorStream(true).start();
    process.outputWriter(StandardCharsets.UTF_8).close();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }

  private record Answer(int code, String text) {}
}
