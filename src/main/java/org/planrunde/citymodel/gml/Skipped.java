package org.planrunde.citymodel.gml;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts what is left out, by reason. Not thread-safe. */
public final class Skipped {
  private final Map<Skip, Long> counts = new EnumMap<>(Skip.class);

  /** Counts one. */
  public void add(Skip reason) {
    counts.merge(reason, 1L, Long::sum);
  }

  /** The counts so far, in the order of the reasons; nothing that is zero. */
  public Map<Skip, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }
}
