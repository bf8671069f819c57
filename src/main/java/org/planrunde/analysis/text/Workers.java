package org.planrunde.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.planrunde.analysis.text.Progress.Phase;

/**
 * A fixed pool of platform threads for independent rows of work.
 *
 * <p>A row may write only to its own place, so the number of threads never changes a result. Not
 * for nested use: a row must not start rows.
 */
public final class Workers implements AutoCloseable {
  private static final int REPORTS = 100;
  private static final int SMALL = 64;

  private final ExecutorService pool;
  private final int threads;

  /** Opens a pool; one thread or fewer means that the caller's thread does the work. */
  public Workers(int threads) {
    this.threads = Math.max(1, threads);
    pool =
        Executors.newFixedThreadPool(
            this.threads, Thread.ofPlatform().daemon().name("analysis-", 0).factory());
  }

  /** Runs the task for 0 … n-1 and returns when all are done. */
  public void rows(int n, IntConsumer task) {
    rows(n, SMALL, task);
  }

  /** Like {@link #rows(int, IntConsumer)} for rows so long that a few are worth a thread. */
  public void heavyRows(int n, IntConsumer task) {
    rows(n, 2, task);
  }

  /** Runs the task for 0 … n-1, reports about a hundred times and stops when cancelled. */
  public void each(int n, Phase phase, Progress progress, IntConsumer task) {
    progress.report(phase, 0, n);
    var done = new AtomicInteger();
    int step = Math.max(1, n / REPORTS);
    heavyRows(
        n,
        i -> {
          progress.check();
          task.accept(i);
          int count = done.incrementAndGet();
          if (count % step == 0 || count == n) {
            synchronized (done) {
              progress.report(phase, count, n);
            }
          }
        });
  }

  private void rows(int n, int worthwhile, IntConsumer task) {
    if (n < worthwhile || threads == 1) {
      for (int i = 0; i < n; i++) {
        task.accept(i);
      }
      return;
    }
    int chunk = Math.max(1, Math.min(256, n / (threads * 4)));
    var next = new AtomicInteger();
    List<Future<?>> parts = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      parts.add(pool.submit(() -> chunks(n, chunk, next, task)));
    }
    parts.forEach(Workers::join);
  }

  private static void chunks(int n, int chunk, AtomicInteger next, IntConsumer task) {
    for (int from = next.getAndAdd(chunk); from < n; from = next.getAndAdd(chunk)) {
      int to = Math.min(n, from + chunk);
      for (int i = from; i < to; i++) {
        task.accept(i);
      }
    }
  }

  private static void join(Future<?> part) {
    try {
      part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The analysis was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
