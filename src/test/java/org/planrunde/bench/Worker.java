package org.planrunde.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process of its own needed, from its start to its end.
 *
 * @param exit its exit code
 * @param seconds of time on the wall
 * @param megabytes the largest resident memory, in millions of bytes; 0 where the system does not
 *     tell
 */
record Worker(int exit, double seconds, double megabytes) {
  /** Runs a class of this class path as the application runs its workers. */
  static Worker run(String heap, String main, String... arguments)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                heap,
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    command.addAll(List.of(arguments));
    var start = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectOutput(new File("/dev/null"))
            .redirectError(new File("/dev/null"))
            .start();
    long most = 0;
    while (process.isAlive()) {
      most = Math.max(most, peak(process.pid()));
      Thread.sleep(20);
    }
    return new Worker(process.exitValue(), Figures.millisSince(start) / 1000, most / 1e6);
  }

  /** The largest resident memory so far, in bytes; 0 where the system does not tell. */
  private static long peak(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}
