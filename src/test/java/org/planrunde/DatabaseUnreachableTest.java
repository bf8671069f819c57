package org.planrunde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.planrunde.testing.TestCluster;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** What an operator reads instead of a stack trace. */
class DatabaseUnreachableTest {
  private final FailureAnalyzer analyzer = new DatabaseUnreachable();

  @Test
  void theStartSaysWhatToLookAt() {
    var cluster = TestCluster.get();
    assertSaid(refused("jdbc:postgresql://127.0.0.1:9/none", "nobody"));
    assertSaid(refused(cluster.url("no_such_database"), cluster.password()));
    assertSaid(refused(cluster.url("postgres"), "wrong"));
    assertThat(analyzer.analyze(new SQLException("another", "42501"))).isNull();
    assertThat(analyzer.analyze(new SQLException("without a state"))).isNull();
  }

  private static SQLException refused(String url, String password) {
    return catchThrowableOfType(
        SQLException.class,
        () -> DriverManager.getConnection(url, TestCluster.get().user(), password).close());
  }

  private void assertSaid(SQLException refused) {
    var analysis = analyzer.analyze(new IllegalStateException("start", refused));
    assertThat(analysis).isNotNull();
    assertThat(analysis.getDescription()).contains(String.valueOf(refused.getMessage()));
    assertThat(analysis.getAction()).contains("PLANRUNDE_DB_URL");
  }
}
