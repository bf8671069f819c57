package org.planrunde.bench;

/** One line of the table: what was measured, what is wanted, what came out and how. */
public record Row(String figure, String target, String measured, String how) {
  /** A figure that could not be measured, with the reason. */
  public static Row missing(String figure, String target, String reason) {
    return new Row(figure, target, "not measured", reason);
  }
}
