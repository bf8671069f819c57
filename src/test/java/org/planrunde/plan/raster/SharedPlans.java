package org.planrunde.plan.raster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** Real plans that lie beside the project on some machines. */
final class SharedPlans {
  private SharedPlans() {}

  /** The folder with geodata, if there is one. */
  static Optional<Path> folder() {
    String configured = System.getenv("PLANRUNDE_SHARED");
    return Stream.of(configured == null ? "../shared" : configured, "../shared", "../../shared")
        .map(place -> Path.of(place, "data", "geo"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** What an archive holds, by name. */
  static Map<String, byte[]> unpack(Path archive) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
