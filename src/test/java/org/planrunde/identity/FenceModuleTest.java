package org.planrunde.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.kernel.AccountId;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the fence begins and where it ends. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class FenceModuleTest {
  @Autowired Municipalities municipalities;
  @Autowired Door door;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  private Staff here;
  private Staff there;

  /** A front door as every room has one. */
  static class Door {
    private final JdbcClient jdbc;

    Door(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    public String where(Staff staff) {
      assertThat(staff).isNotNull();
      return FenceModuleTest.where(jdbc);
    }

    @Transactional(readOnly = true)
    public String readOnly(Staff staff) {
      return jdbc.sql("select current_setting('transaction_read_only') as s")
              .query((rs, n) -> rs.getString("s"))
              .single()
          + where(staff);
    }

    public <T> T inside(Staff staff, Supplier<T> act) {
      assertThat(staff).isNotNull();
      return act.get();
    }
  }

  @TestConfiguration
  static class Doors {
    @Bean
    Door door(JdbcClient jdbc) {
      return new Door(jdbc);
    }
  }

  @BeforeEach
  void setUp() {
    here = staff(municipalities.add(Fixtures.municipality()));
    there = staff(municipalities.add(Fixtures.municipality()));
  }

  private static Staff staff(Municipality town) {
    return new Staff(AccountId.random(), town.id(), "Probe", Set.of(Role.MODERATOR));
  }

  /** Role and municipality as the database knows them. */
  private static String where(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select case when current_user = session_user then 'open' else current_user end
              || ' ' || coalesce(planrunde_municipality()::text, 'all') as s
            """)
        .query((rs, n) -> rs.getString("s"))
        .single();
  }

  private static String fencedIn(Staff staff) {
    return "planrunde_staff " + staff.municipality().value();
  }

  private String backend() {
    return jdbc.sql("select pg_backend_pid()::text as s")
        .query((rs, n) -> rs.getString("s"))
        .single();
  }

  @Test
  void aCallIsFencedAndTheConnectionIsNotAfterwards() {
    assertThat(door.where(here)).isEqualTo(fencedIn(here));
    assertThat(where(jdbc)).isEqualTo("open all");
    assertThat(door.readOnly(here)).isEqualTo("on" + fencedIn(here));
    assertThat(where(jdbc)).isEqualTo("open all");
  }

  @Test
  void afterAFailureTheSameConnectionIsOpenAgain() {
    var used = new String[1];
    for (var failing :
        new String[] {"select 1 / 0", "insert into municipality (id) values (null)"}) {
      assertThatThrownBy(() ->
              door.inside(
                  here,
                  () -> {
                    used[0] = backend();
                    return jdbc.sql(failing).query((rs, n) -> "").list();
                  }))
          .isInstanceOf(DataAccessException.class);
      assertThat(backend()).isEqualTo(used[0]);
      assertThat(where(jdbc)).isEqualTo("open all");
    }
  }

  @Test
  void whatAnOuterTransactionDoesAfterwardsIsNotFenced() {
    transaction.executeWithoutResult(status -> {
      assertThat(door.where(here)).isEqualTo(fencedIn(here));
      assertThat(where(jdbc)).isEqualTo("open all");
      assertThatThrownBy(() ->
              door.inside(
                  here,
                  () -> {
                    throw new IllegalStateException("on purpose");
                  }))
          .hasMessage("on purpose");
      assertThat(where(jdbc)).isEqualTo("open all");
      assertThat(door.where(there)).isEqualTo(fencedIn(there));
      status.setRollbackOnly();
    });
    assertThat(where(jdbc)).isEqualTo("open all");
  }

  @Test
  void whoeverIsFencedStaysThereAndNothingOfTheActRemains() {
    Runnable cross =
        () -> {
          assertThat(door.where(here)).isEqualTo(fencedIn(here));
          assertThatThrownBy(() -> door.where(there)).isInstanceOf(NotAllowedException.class);
          assertThat(where(jdbc)).isEqualTo(fencedIn(here));
        };
    assertThatThrownBy(() -> door.inside(here, () -> run(cross)))
        .isInstanceOf(UnexpectedRollbackException.class);
    assertThat(where(jdbc)).isEqualTo("open all");
  }

  private static String run(Runnable act) {
    act.run();
    return "";
  }
}
