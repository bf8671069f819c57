package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {
  @Test
  void aDatabaseThatIsGoneIsWaitedFor() {
    var down = new SQLException("terminating connection", "57P01");
    for (var e :
        new RuntimeException[] {
          new CannotCreateTransactionException("no connection"),
          new TransactionSystemException("commit failed"),
          new DataAccessResourceFailureException("gone"),
          new UncategorizedSQLException("task", "select 1", down)
        }) {
      assertThatCode(() -> Outage.orThrow(e)).doesNotThrowAnyException();
    }
  }

  @Test
  void aFaultOfOursIsNot() {
    for (var e :
        new RuntimeException[] {
          new DataIntegrityViolationException("not null"),
          new BadSqlGrammarException("task", "selekt", new SQLException("syntax")),
          new IllegalStateException("bug")
        }) {
      assertThatThrownBy(() -> Outage.orThrow(e)).isSameAs(e);
    }
  }
}
