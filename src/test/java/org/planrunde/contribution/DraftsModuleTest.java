package org.planrunde.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** What somebody is writing is found again by the same browser, and by nobody else. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
class DraftsModuleTest {
  @Autowired Drafts drafts;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired JdbcClient jdbc;
  private Procedure procedure;
  private final BrowserToken token = BrowserToken.random();

  @BeforeEach
  void setUp() {
    procedure = newProcedure();
  }

  private Procedure newProcedure() {
    var town = municipalities.add(Fixtures.municipality());
    return procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER));
  }

  @Test
  void theLastContentIsFoundByTheSameBrowserForTheSameProcedure() {
    drafts.keep(token, procedure, "Eine");
    drafts.keep(token, procedure, "Eine Bank, bitte");
    assertThat(drafts.find(token, procedure.id())).contains("Eine Bank, bitte");
    assertThat(drafts.find(BrowserToken.random(), procedure.id())).isEmpty();
    assertThat(drafts.find(token, newProcedure().id())).isEmpty();
  }

  @Test
  void theDatabaseCannotReadIt() {
    drafts.keep(token, procedure, "Merkwort Zaunkönig");
    var rows =
        jdbc.sql("select token_hash || sealed as all from draft")
            .query((rs, n) -> new String(rs.getBytes("all"), StandardCharsets.UTF_8))
            .list();
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("Zaunk"));
  }

  @Test
  void aChangedRowOpensNoMore() {
    drafts.keep(token, procedure, "Unversehrt");
    jdbc.sql("update draft set sealed = set_byte(sealed, 14, 255 - get_byte(sealed, 14))").update();
    assertThat(drafts.find(token, procedure.id())).isEmpty();
  }

  @Test
  void forgottenOnRequestAndAfterSevenDays() {
    drafts.keep(token, procedure, "Weg damit");
    drafts.forget(token, procedure.id());
    assertThat(drafts.find(token, procedure.id())).isEmpty();

    drafts.keep(token, procedure, "Alt");
    jdbc.sql("update draft set changed = now() - interval '6 days 23 hours'").update();
    assertThat(drafts.forgetOld()).isZero();
    assertThat(drafts.find(token, procedure.id())).contains("Alt");
    jdbc.sql("update draft set changed = now() - interval '7 days 1 minute'").update();
    assertThat(drafts.find(token, procedure.id())).isEmpty();
    assertThat(drafts.forgetOld()).isPositive();
    assertThat(jdbc.sql("select count(*) from draft").query(Long.class).single()).isZero();
  }

  @Test
  void anEndlessDraftIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> drafts.keep(token, procedure, "x".repeat(100_001)));
  }
}
