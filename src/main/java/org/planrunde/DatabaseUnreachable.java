package org.planrunde;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what to look at where the database does not answer or lets nobody in. */
final class DatabaseUnreachable extends AbstractFailureAnalyzer<SQLException> {
  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
    var state = String.valueOf(cause.getSQLState());
    // Classes of SQLSTATE: 08 no connection, 28 not let in, 3D no such database.
    if (!state.startsWith("08") && !state.startsWith("28") && !state.startsWith("3D")) {
      return null;
    }
    return new FailureAnalysis(
        "The database does not let Planrunde in: " + cause.getMessage(),
        """
        See whether PostgreSQL runs, and whether PLANRUNDE_DB_URL, PLANRUNDE_DB_USER and
        PLANRUNDE_DB_PASSWORD are those of a database that answers from here.
        docs/operations/launcher.md says more.\
        """,
        cause);
  }
}
