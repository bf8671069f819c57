package org.planrunde.workshop;

import java.util.UUID;

/** Identifies a theme of a workshop. */
public record ThemeId(UUID value) {
  /** A new random id. */
  public static ThemeId random() {
    return new ThemeId(UUID.randomUUID());
  }

  /**
   * Reads the usual 36 characters.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static ThemeId of(String text) {
    return new ThemeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
