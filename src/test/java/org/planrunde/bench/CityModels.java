package org.planrunde.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the conversion of city models: buildings a second and memory, in a process of its own.
 */
final class CityModels {
  private static final String HEAP = "-Xmx512m";
  private static final String HOW =
      "LoD2 of two NRW tiles, multiplied; process start until exit, one run, Serial GC " + HEAP;

  private CityModels() {}

  /** Takes the folder beside which the shared data lies, which may be missing. */
  static List<Row> rows(Path shared) throws IOException, InterruptedException {
    Path folder = shared.resolve("data/geo/citygml/nrw");
    if (!Files.isDirectory(folder)) {
      return List.of(Row.missing("City model, buildings a second", ">= 1000", "no samples"));
    }
    List<Path> samples;
    try (Stream<Path> files = Files.list(folder)) {
      samples = files.filter(it -> it.toString().endsWith(".gml")).sorted().toList();
    }
    var rows = new ArrayList<Row>();
    Path work = Files.createTempDirectory(Path.of("target"), "city-models");
    try {
      for (int buildings : new int[] {10_000, 100_000}) {
        Path file = work.resolve(buildings + ".gml");
        ModelCopies.write(samples, buildings, file);
        rows.addAll(measure(file, buildings, work.resolve("out" + buildings)));
        Files.delete(file);
      }
    } finally {
      delete(work);
    }
    return rows;
  }

  private static List<Row> measure(Path file, int buildings, Path out)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                "org.planrunde.Planrunde",
                "convert",
                file.toString(),
                "--out",
                out.toString())
            .redirectOutput(new File("/dev/null"))
            .redirectError(new File("/dev/null"))
            .start();
    long most = 0;
    while (process.isAlive()) {
      most = Math.max(most, peak(process.pid()));
      Thread.sleep(20);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String name = "City model, " + buildings + " buildings, ";
    if (process.exitValue() != 0) {
      return List.of(Row.missing(name + "a second", ">= 1000", "exit " + process.exitValue()));
    }
    return List.of(
        new Row(name + "a second", ">= 1000", Figures.text("%.0f", buildings / seconds), HOW),
        new Row(
            name + "largest memory, MB",
            "<= 700",
            Figures.text("%.0f", most / 1e3),
            "resident, from /proc; " + Files.size(file) / 1_000_000 + " MB of CityGML"));
  }

  /**
   * The largest resident memory so far, in thousands of bytes; 0 where the system does not tell.
   */
  private static long peak(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024 / 1_000)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
