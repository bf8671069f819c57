package org.planrunde.procedure.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.spi.PersonalTraces;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/** When procedures are due, and that they are done in all rooms or in none. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
class RetentionModuleTest {
  @Autowired Retention retention;
  @Autowired RetentionJob job;
  @Autowired RetentionStore store;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Room room;
  @Autowired Failing failing;
  private MunicipalityId town;
  private Staff administrator;

  /** Holds so many traces of each procedure. */
  @Order(1)
  static final class Room implements PersonalTraces {
    private final Map<ProcedureId, Integer> traces = new HashMap<>();
    private final List<ProcedureId> asked = new ArrayList<>();

    @Override
    public Map<String, Integer> erase(ProcedureId procedure) {
      asked.add(procedure);
      return Map.of("traces", traces.getOrDefault(procedure, 0));
    }
  }

  /** Fails when it is told to. */
  @Order(2)
  static final class Failing implements PersonalTraces {
    private boolean failing;

    @Override
    public Map<String, Integer> erase(ProcedureId procedure) {
      if (failing) {
        throw new IllegalStateException("not now");
      }
      return Map.of();
    }
  }

  @TestConfiguration
  static class Rooms {
    @Bean
    Room room() {
      return new Room();
    }

    @Bean
    Failing failing() {
      return new Failing();
    }
  }

  @BeforeEach
  void staff() {
    town = municipalities.add(Fixtures.municipality()).id();
    administrator = new Staff(AccountId.random(), town, "Probe", Set.of(Role.ADMINISTRATOR));
    room.asked.clear();
    failing.failing = false;
  }

  private static Phase ended(long daysAgo) {
    var end = Instant.now().minus(Duration.ofDays(daysAgo));
    return new Phase("Ideen", end.minus(Duration.ofDays(5)), end, true);
  }

  private Procedure procedure(Phase... phases) {
    var procedure =
        procedures.save(Fixtures.procedure(town, ModerationPolicy.AFTER, List.of(phases)));
    room.traces.put(procedure.id(), 3);
    return procedure;
  }

  private boolean isErased(Procedure procedure) {
    return retention.find(procedure.id()).erased() != null;
  }

  @ParameterizedTest
  @CsvSource({"89,90,false", "92,90,true", "1,0,true", "3640,3650,false", "3652,3650,true"})
  void theTimeBeginsWithTheEndOfTheLastPhase(long daysAgo, int days, boolean due) {
    var procedure = procedure(ended(daysAgo + 30), ended(daysAgo));
    retention.save(administrator, procedure.id(), days);
    job.eraseDue();
    assertThat(isErased(procedure)).isEqualTo(due);
    assertThat(room.asked.contains(procedure.id())).isEqualTo(due);
  }

  @Test
  void ninetyDaysUnlessSomebodyChooses() {
    assertThat(retention.find(procedure(ended(1)).id())).isEqualTo(new RetentionRule(90, null));
  }

  @Test
  void withoutAnEndThereIsNoTime() {
    var old = Instant.now().minus(Duration.ofDays(5000));
    var open = procedure(new Phase("Offen", old, null, true), ended(400));
    var none = procedure();
    job.eraseDue();
    assertThat(isErased(open)).isFalse();
    assertThat(isErased(none)).isFalse();
  }

  @Test
  void itIsDoneOnceAndSaysHowMany() {
    var procedure = procedure(ended(100));
    job.eraseDue();
    job.eraseDue();
    assertThat(room.asked).containsOnlyOnce(procedure.id());
    assertThat(retention.countErased(procedure.id())).contains(3);
  }

  /** Staff may write and people may report after the end. */
  @Test
  void onceAMonthItLooksAgain() {
    var procedure = procedure(ended(200));
    job.eraseDue();
    jdbc.sql("update procedure set erased = now() - interval '31 days' where id = ?")
        .param(procedure.id().value())
        .update();
    room.traces.put(procedure.id(), 0);
    job.eraseDue();
    assertThat(room.asked).filteredOn(procedure.id()::equals).hasSize(2);
    assertThat(retention.countErased(procedure.id())).contains(3);
  }

  @Test
  void aProcedureThatIsOpenedAgainIsDueAtItsNextEnd() {
    var procedure = procedure(ended(100));
    job.eraseDue();
    var now = Instant.now();
    var again = new Phase("Nachtrag", now.minusSeconds(60), now.plusSeconds(60), true);
    procedures.save(procedure.with(p -> p.phases = List.of(ended(100), again)));
    job.eraseDue();
    assertThat(room.asked).containsOnlyOnce(procedure.id());
    jdbc.sql("update procedure set erased = now() - interval '20 days' where id = ?")
        .param(procedure.id().value())
        .update();
    procedures.save(procedure.with(p -> p.phases = List.of(ended(100), ended(91))));
    assertThat(isErased(procedure)).isTrue();
    retention.save(administrator, procedure.id(), 80);
    job.eraseDue();
    assertThat(room.asked).filteredOn(procedure.id()::equals).hasSize(2);
  }

  @Test
  void whereOneRoomFailsNothingIsNotedAndTheNextHourTriesAgain() {
    var procedure = procedure(ended(100));
    failing.failing = true;
    job.eraseDue();
    assertThat(isErased(procedure)).isFalse();
    assertThat(retention.countErased(procedure.id())).isEmpty();
    failing.failing = false;
    job.eraseDue();
    assertThat(isErased(procedure)).isTrue();
  }

  /** As two nodes would: the row is held by one. */
  @Test
  void onlyOneNodeDoesIt() throws InterruptedException {
    var procedure = procedure(ended(100));
    var other = new Thread(job::eraseDue);
    transaction.executeWithoutResult(_ -> {
      assertThat(store.hold(procedure.id())).isTrue();
      other.start();
      join(other);
    });
    assertThat(room.asked).doesNotContain(procedure.id());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRestoredDatabaseErasesAgainWhatItForgot() {
    var day = LocalDate.now(ZoneOffset.UTC);
    var done = procedure(ended(100));
    var running = procedure(ended(1));
    job.eraseDue();
    room.asked.clear();
    assertThat(job.eraseAgain(Map.of(done.id().value(), day))).isZero();
    // From before it was erased; the phases were moved since.
    assertThat(job.eraseAgain(Map.of(running.id().value(), day))).isOne();
    assertThat(room.asked).containsExactly(running.id());
    assertThat(job.eraseAgain(Map.of(running.id().value(), day))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-1", "3651", ","})
  void otherTimesAreRefused(@Nullable Integer days) {
    var procedure = procedure(ended(1));
    var refused =
        catchThrowableOfType(
            RefusedException.class, () -> retention.save(administrator, procedure.id(), days));
    assertThat(refused.problems())
        .containsExactly(Problem.of("retention", "procedure.problem.retention", 3650));
    assertThat(retention.find(procedure.id()).days()).isEqualTo(90);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
  void onlyAdministratorsChooseIt(Role role) {
    var id = procedure(ended(1)).id();
    var other = new Staff(AccountId.random(), town, "Probe", Set.of(role));
    assertThatThrownBy(() -> retention.save(other, id, 5)).isInstanceOf(NotAllowedException.class);
    var elsewhere =
        new Staff(AccountId.random(), MunicipalityId.random(), "Probe", Set.of(Role.ADMINISTRATOR));
    assertThatThrownBy(() -> retention.save(elsewhere, id, 5))
        .isInstanceOf(NotAllowedException.class);
  }

  /** The screen and the database say the same day, also over the change of the clocks. */
  @Test
  void theScreenSaysWhenTheDatabaseWillDoIt() {
    var end = Instant.parse("2026-01-31T23:00:00Z");
    var phases = List.of(new Phase("Ideen", end.minusSeconds(60), end, true));
    var due = RetentionRule.due(phases, 90).orElseThrow();
    assertThat(due).isEqualTo(Instant.parse("2026-05-01T22:00:00Z"));
    assertThat(RetentionRule.due(List.of(), 90)).isEmpty();
    var decision = new Phase("Beschluss", end.plusSeconds(60), null, false);
    assertThat(RetentionRule.due(List.of(phases.getFirst(), decision), 90))
        .hasValue(due.plusSeconds(60));
    var talk = new Phase("Gespräch", end, null, false, true, false);
    assertThat(RetentionRule.due(List.of(phases.getFirst(), talk), 90)).isEmpty();
  }
}
