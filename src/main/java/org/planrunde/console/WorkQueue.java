package org.planrunde.console;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what rows ask for, one after the other, on a thread of its own. The rows are the truth: this
 * only looks when it is told to. May be called by any thread.
 */
public final class WorkQueue<C> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkQueue.class);

  private final String name;
  private final Supplier<Optional<C>> next;
  private final Consumer<C> work;
  private final ThreadPoolExecutor thread;
  private volatile boolean closing;

  /**
   * @param name of the thread
   * @param next claims the next piece; none if nothing waits
   * @param work does it, and tells its row what came of it
   */
  public WorkQueue(String name, Supplier<Optional<C>> next, Consumer<C> work) {
    this.name = name;
    this.next = next;
    this.work = work;
    // One thread, and room for one more look: whoever wakes it later is seen by that look.
    thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().daemon().name(name).factory(),
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Something may have to be done. */
  public void wake() {
    thread.execute(this::doAll);
  }

  /** True once the server ends: what is cut off now has not failed. */
  public boolean closing() {
    return closing;
  }

  private void doAll() {
    try {
      for (var claim = next.get(); claim.isPresent() && !closing; claim = next.get()) {
        work.accept(claim.get());
      }
    } catch (RuntimeException e) {
      if (!closing) {
        LOG.error("{} stopped; it goes on by itself", name, e);
      }
    }
  }

  @Override
  public void close() {
    closing = true;
    thread.shutdownNow();
  }
}
