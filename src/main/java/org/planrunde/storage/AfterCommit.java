package org.planrunde.storage;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does something once the running transaction is committed, such as deleting files. */
public final class AfterCommit {
  private AfterCommit() {}

  /** Runs it in the thread of the transaction; there must be one. */
  public static void run(Runnable act) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            act.run();
          }
        });
  }
}
