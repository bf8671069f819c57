package org.planrunde.analysis;

/** What became of a run. */
public enum RunState {
  /** Waits until the runs before it are done. */
  QUEUED,
  RUNNING,
  /** Its groups can be read. */
  READY,
  /** Ended without groups; the run's message says why. */
  FAILED,
  /** A person stopped it. */
  CANCELLED;

  /** True as long as it may still become ready. */
  public boolean isActive() {
    return this == QUEUED || this == RUNNING;
  }
}
