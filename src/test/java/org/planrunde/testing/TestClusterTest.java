package org.planrunde.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestClusterTest {
  @Test
  void copyIsMigratedAndKnowsPlaces() throws SQLException {
    var cluster = TestCluster.get();
    try (var connection =
            DriverManager.getConnection(
                cluster.url(cluster.copyTemplate()), cluster.user(), cluster.password());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select st_srid(st_point(9, 51, 4326)), count(*) from event_publication")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(4326);
      assertThat(rows.getInt(2)).isZero();
    }
  }

  @Test
  void dropsOldCopiesOnly() {
    var cluster = TestCluster.get();
    var old = "t_" + Instant.now().minus(Duration.ofHours(1)).getEpochSecond() + "_left";
    cluster.execute("create database " + old);
    var fresh = cluster.copyTemplate();

    cluster.dropLeftovers();

    assertThat(cluster.databases()).contains(fresh).doesNotContain(old);
  }

  @Test
  void keepsOldCopiesInUse() throws SQLException {
    var cluster = TestCluster.get();
    var used = "t_" + Instant.now().minus(Duration.ofHours(2)).getEpochSecond() + "_used";
    cluster.execute("create database " + used);
    try (var _ =
        DriverManager.getConnection(cluster.url(used), cluster.user(), cluster.password())) {
      cluster.dropLeftovers();

      assertThat(cluster.databases()).contains(used);
    }
  }

  @Test
  void readsAddressWithAndWithoutLogin() {
    var environment = Map.of("PLANRUNDE_DB_USER", "u", "PLANRUNDE_DB_PASSWORD", "p");

    assertThat(ClusterAddress.parse("jdbc:postgresql://h:1/x", environment))
        .isEqualTo(new ClusterAddress("jdbc:postgresql://h:1/", "u", "p"));
    assertThat(ClusterAddress.parse("jdbc:postgresql://h:1/x?user=a&password=b%2Fc", environment))
        .isEqualTo(new ClusterAddress("jdbc:postgresql://h:1/", "a", "b/c"));
  }
}
