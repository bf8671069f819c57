package org.planrunde.portal.ui;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;

/** Tells a database that does not answer now, where trying again helps, from a fault of ours. */
final class Outage {
  private Outage() {}

  /** Throws the exception again if it is no outage. */
  static void orThrow(RuntimeException e) {
    if (!is(e)) {
      throw e;
    }
  }

  private static boolean is(RuntimeException e) {
    return e instanceof TransactionException
        || e instanceof DataAccessResourceFailureException
        || e instanceof TransientDataAccessException
        || e instanceof RecoverableDataAccessException
        || e instanceof UncategorizedSQLException;
  }
}
