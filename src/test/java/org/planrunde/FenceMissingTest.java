package org.planrunde;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planrunde.testing.TestCluster;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.ClassPathResource;

/** An account of the database that may make no role. */
class FenceMissingTest {
  private final FailureAnalyzer analyzer = new FenceMissing();

  @Test
  void theStartSaysWhichTwoLinesToType() throws Exception {
    var cluster = TestCluster.get();
    var database = cluster.copyTemplate();
    var small = "small_" + UUID.randomUUID().toString().substring(0, 8);
    try (var connection =
            DriverManager.getConnection(cluster.url(database), cluster.user(), cluster.password());
        var statement = connection.createStatement()) {
      statement.execute("create role " + small);
      statement.execute("create schema small authorization " + small);
      statement.execute("set search_path = small, public");
      statement.execute("set session authorization " + small);
      var refused = migrate(connection);
      assertThat(refused.getSQLState()).isEqualTo("PR001");
      var analysis = analyzer.analyze(new IllegalStateException("migration", refused));
      assertThat(analysis).isNotNull();
      assertThat(analysis.getDescription()).contains("planrunde_staff");
      assertThat(analysis.getAction()).contains("grant planrunde_staff to");
      statement.execute("reset session authorization");
      statement.execute("grant planrunde_staff to " + small);
      statement.execute("set session authorization " + small);
      assertThat(migrate(connection).getMessage()).isEqualTo("none");
      statement.execute("reset session authorization");
      statement.execute("drop owned by " + small);
      statement.execute("drop role " + small);
    }
    assertThat(analyzer.analyze(new SQLException("another", "42501"))).isNull();
  }

  /** The migration as it ships. */
  private static SQLException migrate(Connection connection) throws Exception {
    var script =
        new ClassPathResource("db/migration/__root/V3__fence.sql")
            .getContentAsString(StandardCharsets.UTF_8);
    try (var statement = connection.createStatement()) {
      statement.execute(script);
      return new SQLException("none");
    } catch (SQLException e) {
      return e;
    }
  }
}
