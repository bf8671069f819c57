package org.planrunde.kernel;

import java.util.UUID;

/** Identifies a contribution; made by the client, so that a retry is recognised. */
public record ContributionId(UUID value) {
  /** A new random id. */
  public static ContributionId random() {
    return new ContributionId(UUID.randomUUID());
  }

  /**
   * Reads the usual 36 characters.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static ContributionId of(String text) {
    return new ContributionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
