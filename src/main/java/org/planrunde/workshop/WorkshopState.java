package org.planrunde.workshop;

/** Where a workshop stands. */
public enum WorkshopState {
  /** Phones may sit down already. */
  PLANNED,
  /** Rounds are led. */
  RUNNING,
  /** Nothing is taken any more; phones are forgotten. */
  CLOSED
}
