package org.planrunde.citymodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Real geodata that lie beside the project on some machines. */
public final class Geodata {
  private Geodata() {}

  /** A sample by its path below the folder of geodata, if it is there. */
  public static Optional<Path> find(String path) {
    String configured = System.getenv("PLANRUNDE_SHARED");
    return Stream.of(configured == null ? "../shared" : configured, "../shared", "../../shared")
        .map(place -> Path.of(place, "data", "geo").resolve(path))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
