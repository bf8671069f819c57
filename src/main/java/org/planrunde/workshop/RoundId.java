package org.planrunde.workshop;

import java.util.UUID;

/** Identifies a round of a workshop. */
public record RoundId(UUID value) {
  /** A new random id. */
  public static RoundId random() {
    return new RoundId(UUID.randomUUID());
  }

  /**
   * Reads the usual 36 characters.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static RoundId of(String text) {
    return new RoundId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
