package org.planrunde.contribution;

/** How many support a contribution, oppose it, and how many public comments it has. */
public record Tally(int supports, int opposes, int comments) {
  /** Nothing yet. */
  public static final Tally NONE = new Tally(0, 0, 0);
}
