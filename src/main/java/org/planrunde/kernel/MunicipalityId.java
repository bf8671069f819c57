package org.planrunde.kernel;

import java.util.UUID;

/** Identifies a municipality. */
public record MunicipalityId(UUID value) {
  /** A new random id. */
  public static MunicipalityId random() {
    return new MunicipalityId(UUID.randomUUID());
  }

  /**
   * Reads the usual 36 characters.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static MunicipalityId of(String text) {
    return new MunicipalityId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
