package org.planrunde.moderation;

/** How far a contribution has come in the office's work; the order is the usual way. */
public enum ProcessingStatus {
  /** Here, not public yet; follows from the contribution itself. */
  RECEIVED,
  /** Public; follows from the contribution itself. */
  PUBLISHED,
  IN_EVALUATION,
  ANSWERED,
  DECIDED;

  /** True for those that the office sets. */
  public boolean isSet() {
    return compareTo(PUBLISHED) > 0;
  }
}
