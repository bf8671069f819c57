package org.planrunde.analysis.text;

/**
 * Hears how far a long analysis has come, and may stop it.
 *
 * <p>Called from worker threads, one call at a time. A cancelled run ends with a {@link
 * java.util.concurrent.CancellationException} and leaves nothing behind.
 */
@FunctionalInterface
public interface Progress {
  /** Hears nothing and never stops. */
  Progress NONE = (phase, done, total) -> {};

  /** The parts of an analysis in the order in which they run. */
  enum Phase {
    READ_TEXTS,
    FIND_DUPLICATES,
    WEIGH_WORDS,
    LEARN_WORD_VECTORS,
    CHOOSE_NUMBER,
    GROUP,
    EXPLAIN
  }

  /** Says that {@code done} of {@code total} steps of the phase are finished. */
  void report(Phase phase, int done, int total);

  /** Asked between steps; true ends the run as soon as possible. */
  default boolean cancelled() {
    return false;
  }

  /**
   * Throws if the run was cancelled.
   *
   * @throws java.util.concurrent.CancellationException if {@link #cancelled()}
   */
  default void check() {
    if (cancelled()) {
      throw new java.util.concurrent.CancellationException("The analysis was cancelled");
    }
  }
}
