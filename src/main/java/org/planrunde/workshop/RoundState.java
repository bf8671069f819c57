package org.planrunde.workshop;

/** Where a round stands; at most one of a workshop runs. */
public enum RoundState {
  WAITING,
  RUNNING,
  DONE
}
