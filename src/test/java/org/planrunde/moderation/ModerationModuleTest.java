package org.planrunde.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.ContributionPublished;
import org.planrunde.contribution.ContributionReceived;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;

/** From a received contribution to a logged decision. */
@ApplicationModuleTest(
    mode = BootstrapMode.ALL_DEPENDENCIES,
    extraIncludes = {"identity", "procedure"})
class ModerationModuleTest {
  @Autowired Moderation moderation;
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private Procedure procedure;
  private Staff moderator;

  @BeforeEach
  void setUp() {
    var municipality = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(municipality.id(), ModerationPolicy.BEFORE));
    moderator = staff(municipality.id(), Role.MODERATOR);
  }

  private static Staff staff(MunicipalityId where, Role role) {
    return new Staff(AccountId.random(), where, "Probe", Set.of(role));
  }

  private Receipt submitted(Scenario scenario) {
    var receipt = contributions.submit(Fixtures.draft(procedure, "Bank am Weg", null));
    scenario
        .stimulate(() -> {})
        .andWaitForStateChange(() -> moderation.countOpen(procedure.id()), n -> n > 0)
        .andVerify(n -> assertThat(n).isPositive());
    return receipt;
  }

  @Test
  void aReceivedContributionWaitsAndIsPublished(Scenario scenario) {
    var receipt = submitted(scenario);
    assertThat(moderation.queue(moderator, procedure.id(), 50))
        .extracting(c -> c.contribution().id())
        .containsExactly(receipt.id());
    scenario
        .stimulate(
            () -> moderation.publish(moderator, procedure.id(), List.of(Subject.of(receipt.id()))))
        .andWaitForEventOfType(ContributionPublished.class)
        .toArriveAndVerify(e -> assertThat(e.id()).isEqualTo(receipt.id()));
    assertThat(moderation.queue(moderator, procedure.id(), 50)).isEmpty();
    assertThat(contributions.findPublic(receipt.id())).isPresent();
    assertThat(moderation.log(moderator, procedure.id(), 10))
        .extracting(LogEntry::decision)
        .containsExactly(Decision.PUBLISHED);
  }

  @Test
  void withholdingKeepsTheReasonAndCanBeTakenBack(Scenario scenario) {
    var receipt = submitted(scenario);
    moderation.withhold(
        moderator,
        procedure.id(),
        List.of(Subject.of(receipt.id())),
        WithholdReason.INSULT,
        "zu grob");
    assertThat(receipts.find(receipt.secret()))
        .map(c -> c.state())
        .contains(PublicationState.WITHHELD);
    assertThat(moderation.countSince(procedure.id(), Instant.now().minusSeconds(60)))
        .containsEntry(Decision.WITHHELD, 1);
    moderation.reopen(moderator, procedure.id(), List.of(Subject.of(receipt.id())));
    assertThat(moderation.countOpen(procedure.id())).isEqualTo(1);
    assertThat(moderation.log(moderator, procedure.id(), 10).getLast())
        .satisfies(e -> assertThat(e.reason()).isEqualTo(WithholdReason.INSULT))
        .satisfies(e -> assertThat(e.note()).isEqualTo("zu grob"));
  }

  @Test
  void aDecisionQuickerThanItsCaseIsNotAskedForAgain() {
    var receipt = contributions.submit(Fixtures.draft(procedure, "Bank am Weg", null));
    moderation.withhold(
        moderator,
        procedure.id(),
        List.of(Subject.of(receipt.id())),
        WithholdReason.ADVERTISING,
        "");
    moderation.on(new ContributionReceived(receipt.id(), procedure.id(), false));
    assertThat(moderation.countOpen(procedure.id())).isZero();
  }

  @Test
  void aPlannerAndAnotherTownsModeratorMayNot(Scenario scenario) {
    var receipt = submitted(scenario);
    var planner = staff(procedure.municipality(), Role.PLANNER);
    var elsewhere = staff(MunicipalityId.random(), Role.ADMINISTRATOR);
    for (var person : List.of(planner, elsewhere)) {
      assertThatThrownBy(
              () -> moderation.publish(person, procedure.id(), List.of(Subject.of(receipt.id()))))
          .isInstanceOf(NotAllowedException.class);
      assertThatThrownBy(() -> moderation.queue(person, procedure.id(), 1))
          .isInstanceOf(NotAllowedException.class);
    }
    assertThat(contributions.findPublic(receipt.id())).isEmpty();
  }

  @Test
  void aWithdrawnContributionLeavesTheQueue(Scenario scenario) {
    var receipt = submitted(scenario);
    scenario
        .stimulate(() -> receipts.withdraw(receipt.secret()))
        .andWaitForStateChange(() -> moderation.countOpen(procedure.id()), n -> n == 0)
        .andVerify(n -> assertThat(n).isZero());
    assertThat(
            moderation
                .publish(moderator, procedure.id(), List.of(Subject.of(receipt.id())))
                .number())
        .isZero();
  }
}
