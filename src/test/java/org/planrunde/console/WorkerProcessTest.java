package org.planrunde.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planrunde.console.WorkerProcess.End;

/** Whatever a worker does, the application hears how it ended and goes on. */
class WorkerProcessTest {
  @TempDir Path folder;

  private End run(String kind, int wholeSeconds, int silenceSeconds, Predicate<String> goesOn) {
    return WorkerProcess.run(
        List.of("trouble", kind),
        folder,
        new WorkerProcess.Limits(
            48, Duration.ofSeconds(wholeSeconds), Duration.ofSeconds(silenceSeconds)),
        goesOn);
  }

  @ParameterizedTest
  @CsvSource({
    "fine, 50, 50, DONE",
    "refuse, 50, 50, REFUSED",
    "crash, 50, 50, CRASHED",
    "silent, 50, 8, TOO_LONG",
    "endless, 10, 50, TOO_LONG",
    "full, 50, 50, TOO_LARGE"
  })
  void itsEndIsTold(String kind, int whole, int silence, End wanted) {
    var begin = System.nanoTime();
    assertThat(run(kind, whole, silence, _ -> true)).isEqualTo(wanted);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(50));
  }

  @Test
  void whoListensCanCallItOff() {
    assertThat(run("endless", 50, 50, _ -> false)).isEqualTo(End.STOPPED);
  }

  @Test
  void itGetsNoEnvironmentAndLongLinesAreCut() {
    var lines = new ArrayList<String>();
    run("environment", 50, 50, lines::add);
    assertThat(lines).containsExactly("passwords 0");
    var lengths = new ArrayList<Integer>();
    run(
        "endless",
        50,
        50,
        line -> {
          lengths.add(line.length());
          return lengths.size() < 3;
        });
    assertThat(lengths).allMatch(length -> length <= 4_096);
  }

  @Test
  void itEndsWhenTheApplicationIsGone() throws Exception {
    var limits = new WorkerProcess.Limits(48, Duration.ofSeconds(50), Duration.ofSeconds(50));
    var process =
        new ProcessBuilder(WorkerProcess.command(List.of("trouble", "silent"), folder, limits))
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor(3, TimeUnit.SECONDS)).isFalse();
    // What the system does with the pipes of a process that is killed.
    process.getOutputStream().close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
  }
}
