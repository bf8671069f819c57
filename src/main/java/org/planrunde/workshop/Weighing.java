package org.planrunde.workshop;

/**
 * How and what a round weighs.
 *
 * @param dots the budget of each seat; 0 where stances are asked for
 */
public record Weighing(Method method, Things things, int dots) {
  /** Largest budget of a seat. */
  public static final int MOST_DOTS = 50;
}
