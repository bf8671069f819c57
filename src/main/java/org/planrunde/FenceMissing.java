package org.planrunde;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what to do where the database's account may not make the role of the staff. */
final class FenceMissing extends AbstractFailureAnalyzer<SQLException> {
  /** As the migration {@code __root/V3__fence.sql} raises it. */
  private static final String STATE = "PR001";

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
    if (!STATE.equals(cause.getSQLState())) {
      return null;
    }
    return new FailureAnalysis(
        "The database keeps municipalities apart by the role planrunde_staff, and this account may"
            + " neither make it nor act as it.",
        """
        Let an administrator of PostgreSQL type, with the account that planrunde uses:
          create role planrunde_staff nologin;
          grant planrunde_staff to <account>;
        and start again. docs/operations/municipalities.md says more.\
        """,
        cause);
  }
}
