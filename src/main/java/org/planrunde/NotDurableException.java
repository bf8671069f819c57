package org.planrunde;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database is set up so that it may lose what it has acknowledged. */
final class NotDurableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotDurableException(List<String> off) {
    super("The database may lose what residents were thanked for: " + said(off) + ".");
  }

  private static String said(List<String> off) {
    return String.join(", ", off) + (off.size() == 1 ? " is off" : " are off");
  }

  /** Says at the start what to do about it. */
  static final class Analyzer extends AbstractFailureAnalyzer<NotDurableException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, NotDurableException cause) {
      return new FailureAnalysis(
          cause.getMessage(),
          "Switch them on in postgresql.conf (and for the database and its role), restart"
              + " PostgreSQL and start again.",
          cause);
    }
  }
}
