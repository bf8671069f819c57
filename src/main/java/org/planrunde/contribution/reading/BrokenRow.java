package org.planrunde.contribution.reading;

/** Ends the reading of one line; its message is the reason. */
final class BrokenRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenRow(String reason) {
    super(reason, null, false, false);
  }
}
