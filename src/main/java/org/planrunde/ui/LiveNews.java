package org.planrunde.ui;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open screens what has happened: after the commit, one after the other, and never on the
 * thread or the connection of whoever acted. For news that need not outlive the node; what must be
 * done is a module listener's work.
 */
public final class LiveNews {
  private static final ExecutorService TELLER =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("live-news").factory());

  private LiveNews() {}

  /** Runs it after the commit of the transaction at hand, or soon if there is none. */
  public static void tell(Runnable news) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      TELLER.execute(news);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            TELLER.execute(news);
          }
        });
  }
}
