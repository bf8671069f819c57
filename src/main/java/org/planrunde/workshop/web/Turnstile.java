package org.planrunde.workshop.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;

/**
 * Lets so many write at once: three hundred phones that weigh in the same second wait for each
 * other a little, and leave the pages their connections. Thread-safe.
 */
final class Turnstile {
  private static final int AT_ONCE = 6;
  private static final int PATIENCE_SECONDS = 8;

  private final Semaphore inside = new Semaphore(AT_ONCE, true);

  /**
   * Runs it when it is its turn.
   *
   * @throws RefusedException for the field {@code away} if that takes too long
   */
  <T> T pass(Supplier<T> work) {
    try {
      if (!inside.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw away();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away();
    }
    try {
      return work.get();
    } finally {
      inside.release();
    }
  }

  private static RefusedException away() {
    return new RefusedException(Problem.of("away", "workshop.away"));
  }
}
