package org.planrunde.citymodel;

/** What became of an uploaded model. */
public enum ModelState {
  /** Waits for its turn. */
  UPLOADED,
  /** Is being made into tiles. */
  CONVERTING,
  /** Its tiles are there. */
  READY,
  /** No tiles came of it, or somebody stopped it; the message says why. */
  FAILED;

  /** True as long as it may still become ready. */
  public boolean isActive() {
    return this == UPLOADED || this == CONVERTING;
  }
}
