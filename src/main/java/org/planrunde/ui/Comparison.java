package org.planrunde.ui;

import java.util.Optional;

/**
 * Two states of a map, one on either side of a line: the ids of layers, or {@link #TODAY} for the
 * ground alone.
 */
public record Comparison(String left, String right) {
  /** The ground without any plan. */
  public static final String TODAY = "";

  private static final String ID = "[0-9A-Za-z-]{0,64}";

  /**
   * Refuses what is no pair of two different states; whether there are such layers is not asked.
   */
  public Comparison {
    if (!left.matches(ID) || !right.matches(ID) || left.equals(right)) {
      throw new IllegalArgumentException("no two states: " + left + ", " + right);
    }
  }

  /** The pair; empty if these are not two different states. */
  public static Optional<Comparison> of(String left, String right) {
    return left.matches(ID) && right.matches(ID) && !left.equals(right)
        ? Optional.of(new Comparison(left, right))
        : Optional.empty();
  }
}
