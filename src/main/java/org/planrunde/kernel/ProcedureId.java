package org.planrunde.kernel;

import java.util.UUID;

/** Identifies a procedure. */
public record ProcedureId(UUID value) {
  /** A new random id. */
  public static ProcedureId random() {
    return new ProcedureId(UUID.randomUUID());
  }

  /**
   * Reads the usual 36 characters.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static ProcedureId of(String text) {
    return new ProcedureId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
