package org.planrunde.plan.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Geodata of other people that lie beside the project on some machines. */
public final class SharedGeo {
  private SharedGeo() {}

  /** Where they lie; empty on machines without them. */
  public static Optional<Path> folder() {
    String configured = System.getenv("PLANRUNDE_SHARED");
    return Stream.of(configured == null ? "../shared" : configured, "../shared", "../../shared")
        .map(place -> Path.of(place, "data", "geo"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
