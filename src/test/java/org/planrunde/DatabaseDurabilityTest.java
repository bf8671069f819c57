package org.planrunde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planrunde.testing.TestCluster;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A session of its own, in which what may be set per session is set. */
class DatabaseDurabilityTest {
  private static DatabaseDurability check(String setting, boolean demo, String durability) {
    var cluster = TestCluster.get();
    var source =
        new SingleConnectionDataSource(
            cluster.url("postgres"), cluster.user(), cluster.password(), true);
    var jdbc = JdbcClient.create(source);
    jdbc.sql("set synchronous_commit = " + setting).update();
    return new DatabaseDurability(jdbc, demo, durability);
  }

  @Test
  void withoutDurableCommitsNothingIsServedAndTheSentenceSaysWhy() {
    var durability = check("off", false, "checked");
    assertThatThrownBy(durability::afterSingletonsInstantiated)
        .isInstanceOf(NotDurableException.class)
        .hasMessageContaining("synchronous_commit");
  }

  @Test
  void theDemoIsServedAndSaysIt() {
    var durability = check("off", true, "checked");
    durability.afterSingletonsInstantiated();
    assertThat(durability.welcome()).singleElement().asString().contains("synchronous_commit");
  }

  @Test
  void uncheckedIsForTests() {
    var durability = check("off", false, "unchecked");
    durability.afterSingletonsInstantiated();
    assertThat(durability.welcome()).isEmpty();
  }

  @Test
  void theStartSaysWhatToDo() {
    FailureAnalysis analysis =
        new NotDurableException.Analyzer().analyze(new NotDurableException(List.of("fsync")));
    assertThat(analysis.getDescription()).contains("fsync is off");
    assertThat(analysis.getAction()).contains("postgresql.conf");
  }
}
