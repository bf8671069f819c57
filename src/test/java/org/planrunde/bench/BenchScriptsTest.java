package org.planrunde.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.testing.TestCluster;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A migration that breaks the measurements breaks the build, too. Nothing here is committed. */
class BenchScriptsTest {
  private static final String MANY = "generate_series(1, 100000)";
  private static final String FEW = "generate_series(1, 200)";

  private static Connection connection;

  @BeforeAll
  static void connect() throws SQLException {
    var cluster = TestCluster.get();
    connection =
        DriverManager.getConnection(
            cluster.url(cluster.copyTemplate()), cluster.user(), cluster.password());
    connection.setAutoCommit(false);
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  static Stream<Resource> scripts() throws IOException {
    return Stream.of(
        new PathMatchingResourcePatternResolver().getResources("classpath:bench/*.sql"));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void eachMakesAProcedureThatTakesContributions(Resource script) throws Exception {
    var sql = script.getContentAsString(StandardCharsets.UTF_8).replace(MANY, FEW);
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
      assertThat(count(OPEN)).isOne();
      assertThat(count("public_contribution")).isEqualTo(sql.contains(FEW) ? 200 : 0);
    } finally {
      connection.rollback();
    }
  }

  private static final String OPEN =
      """
      procedure p join phase f on f.procedure_id = p.id join category c on c.procedure_id = p.id
      where p.published and f.contributions and c.position = 0
        and f.starts <= now() and (f.ends is null or now() < f.ends)
      """;

  private static int count(String from) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
