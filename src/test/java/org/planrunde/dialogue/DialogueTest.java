package org.planrunde.dialogue;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Tally;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** A running procedure with one public contribution, on the real database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
abstract class DialogueTest {
  @Autowired Dialogue dialogue;
  @Autowired Contributions contributions;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  final BrowserToken token = BrowserToken.random();
  Procedure procedure = Fixtures.procedure(MunicipalityId.random(), ModerationPolicy.AFTER);
  ContributionId said = ContributionId.random();

  @BeforeEach
  void setUp() {
    procedure = newProcedure(ModerationPolicy.AFTER);
    said = contribution("Bank am Weg");
  }

  Procedure newProcedure(ModerationPolicy policy) {
    var municipality = municipalities.add(Fixtures.municipality());
    return procedures.save(Fixtures.procedure(municipality.id(), policy));
  }

  ContributionId contribution(String title) {
    return contributions.submit(Fixtures.draft(procedure, title, null)).id();
  }

  /** Another state of affairs from now on. */
  void phases(Phase... phases) {
    procedure = procedures.save(procedure.with(p -> p.phases = List.of(phases)));
  }

  Staff staff(Role... roles) {
    var login = "probe-" + UUID.randomUUID().toString().substring(0, 8);
    var all = Set.of(roles);
    var id = accounts.add(procedure.municipality(), login, "Probe", "lang-genug-123", all, false);
    return new Staff(id, procedure.municipality(), "Probe", all);
  }

  Tally tally(ContributionId id) {
    return contributions.tallies(List.of(id)).getOrDefault(id, Tally.NONE);
  }

  CommentDraft draft(String body) {
    return draft(said, null, body);
  }

  static CommentDraft draft(ContributionId on, @Nullable CommentId parent, String body) {
    return new CommentDraft(UUID.randomUUID(), on, parent, body, "Kim");
  }

  int rows(String table) {
    return jdbc.sql("select count(*)::int as n from " + table + " where procedure_id = ?")
        .param(procedure.id().value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  static List<String> refused(Runnable act) {
    return catchThrowableOfType(RefusedException.class, act::run).problems().stream()
        .map(DialogueTest::key)
        .toList();
  }

  private static String key(Problem problem) {
    return problem.field() + " " + problem.message().key();
  }

  static void inParallel(int threads, List<Callable<Void>> tasks) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var result : pool.invokeAll(tasks)) {
        result.get();
      }
    }
  }
}
