package org.planrunde.plan.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.Projection;

/**
 * What somebody said about a file.
 *
 * @param given the reference system, if it is known better than the file does; null otherwise
 * @param swap true if the two numbers of each pair are to change places
 */
public record ReadOptions(@Nullable CrsName given, boolean swap) {
  /** Nothing was said. */
  public static final ReadOptions NONE = new ReadOptions(null, false);

  /** The system that counts: the given one, or that of the file, or none. */
  @Nullable CrsName system(@Nullable CrsName ofFile) {
    return given == null ? ofFile : given;
  }

  /** The way to WGS 84; empty if the system is unknown. */
  Optional<Projection> projection(@Nullable CrsName ofFile) {
    CrsName name = system(ofFile);
    if (name == null || name.known().isEmpty()) {
      return Optional.empty();
    }
    Projection projection = Projection.toWgs84(name);
    return Optional.of(swap ? projection.flipped() : projection);
  }
}
