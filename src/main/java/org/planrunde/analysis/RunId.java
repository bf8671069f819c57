package org.planrunde.analysis;

import java.util.UUID;

/** Identifies one run of the analysis. */
public record RunId(UUID value) {
  /** A new random id. */
  public static RunId random() {
    return new RunId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
