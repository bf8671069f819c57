package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.moderation.Decision;
import org.planrunde.moderation.LogEntry;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.WithholdReason;
import org.planrunde.plan.Layer;
import org.planrunde.plan.PlanDocuments;
import org.planrunde.plan.PlanState;
import org.planrunde.plan.PlanVersion;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * What stands in the demo's log was decided as a moderator decides, and what lies on its maps came
 * in through the importers. No browser, but the same demo as all walks: it takes a minute to make.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class DemoTownWalkTest {
  @Autowired Procedures procedures;
  @Autowired Moderation moderation;
  @Autowired Contributions contributions;
  @Autowired Plans plans;
  @Autowired PlanDocuments documents;

  @Test
  void theBuildingPlanCameInThroughTheImporters() throws InterruptedException {
    var procedure = procedures.findBySlug("bebauungsplan-17").orElseThrow();
    var boss =
        new Staff(
            AccountId.random(), procedure.municipality(), "Probe", Set.of(Role.ADMINISTRATOR));
    var sheet = shown(boss, procedure.id());
    assertThat(sheet.rms()).isLessThan(0.05);
    assertThat(sheet.points()).hasSize(4);
    assertThat(plans.list(procedure).stream().filter(it -> it.procedure() != null))
        .extracting(Layer::label, Layer::visible)
        .containsExactly(
            tuple("Flurstücke", false),
            tuple("B-Plan 17: Grenze", true),
            tuple("B-Plan 17: Flächen", true),
            tuple("B-Plan 17: Baugrenzen", true),
            tuple("B-Plan 17: Bäume", true),
            tuple("Planzeichnung (Vorentwurf)", false));
  }

  private PlanVersion shown(Staff boss, ProcedureId procedure) throws InterruptedException {
    for (int i = 0; i < 240; i++) {
      var version = documents.list(boss, procedure).getFirst().newest();
      assertThat(version.state()).isNotEqualTo(PlanState.FAILED);
      if (version.state() == PlanState.PUBLISHED) {
        return version;
      }
      Thread.sleep(500);
    }
    throw new AssertionError("the sheet was not published");
  }

  @Test
  void fourContributionsAreWithheldWithAReason() {
    var square = procedures.findBySlug("bahnhofsvorplatz").orElseThrow();
    var reader =
        new Staff(AccountId.random(), square.municipality(), "Probe", Set.of(Role.MODERATOR));
    var withheld =
        moderation.log(reader, square.id(), 500).stream()
            .filter(e -> e.accountName().equals("Moderation Lindenau"))
            .filter(e -> e.decision() == Decision.WITHHELD)
            .collect(Collectors.toMap(LogEntry::contribution, e -> e));
    assertThat(withheld.values())
        .extracting(LogEntry::reason)
        .containsExactlyInAnyOrder(
            WithholdReason.INSULT,
            WithholdReason.ADVERTISING,
            WithholdReason.PERSONAL_DATA,
            WithholdReason.OFF_TOPIC);
    assertThat(contributions.listForStaff(withheld.keySet()))
        .hasSize(4)
        .extracting(Contribution::state)
        .containsOnly(PublicationState.WITHHELD);
    assertThat(moderation.queue(reader, square.id(), 500))
        .extracting(c -> c.contribution().id())
        .doesNotContainAnyElementsOf(withheld.keySet());
  }
}
