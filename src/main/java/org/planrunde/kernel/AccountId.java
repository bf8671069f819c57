package org.planrunde.kernel;

import java.util.UUID;

/** Identifies an account of the staff. */
public record AccountId(UUID value) {
  /** A new random id. */
  public static AccountId random() {
    return new AccountId(UUID.randomUUID());
  }

  /**
   * Reads the usual 36 characters.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static AccountId of(String text) {
    return new AccountId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
