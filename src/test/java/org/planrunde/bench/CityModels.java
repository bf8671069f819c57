package org.planrunde.bench;

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
    var samples = samples(shared);
    if (samples.isEmpty()) {
      return List.of(Row.missing("City model, buildings a second", ">= 1000", "no samples"));
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

  /** LoD2 tiles of a German state, a square kilometre each; none if they are not there. */
  static List<Path> samples(Path shared) throws IOException {
    var folder = shared.resolve("data/geo/citygml/nrw");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(".gml")).sorted().toList();
    }
  }

  private static List<Row> measure(Path file, int buildings, Path out)
      throws IOException, InterruptedException {
    var worker =
        Worker.run(
            HEAP, "org.planrunde.Planrunde", "convert", file.toString(), "--out", out.toString());
    String name = "City model, " + buildings + " buildings, ";
    if (worker.exit() != 0) {
      return List.of(Row.missing(name + "a second", ">= 1000", "exit " + worker.exit()));
    }
    return List.of(
        new Row(
            name + "a second", ">= 1000", Figures.text("%.0f", buildings / worker.seconds()), HOW),
        new Row(
            name + "largest memory, MB",
            "<= 700",
            Figures.text("%.0f", worker.megabytes()),
            "resident, from /proc; " + Files.size(file) / 1_000_000 + " MB of CityGML"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
