package org.planrunde.workshop;

import java.util.UUID;

/** Identifies a workshop. */
public record WorkshopId(UUID value) {
  /** A new random id. */
  public static WorkshopId random() {
    return new WorkshopId(UUID.randomUUID());
  }

  /**
   * Reads the usual 36 characters.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static WorkshopId of(String text) {
    return new WorkshopId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
