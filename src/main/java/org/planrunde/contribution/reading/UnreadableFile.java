package org.planrunde.contribution.reading;

/** A file that is refused as a whole, with a plain English reason. */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableFile(String reason) {
    super(reason);
  }
}
