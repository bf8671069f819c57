package org.planrunde.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.dialogue.AbuseReason;
import org.planrunde.dialogue.CommentDraft;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ContributionId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;

/** Comments and reports come to the same desk. */
@ApplicationModuleTest(
    mode = BootstrapMode.ALL_DEPENDENCIES,
    extraIncludes = {"identity", "procedure"})
class CommentCasesModuleTest {
  @Autowired Moderation moderation;
  @Autowired Dialogue dialogue;
  @Autowired Contributions contributions;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private final BrowserToken token = BrowserToken.random();
  private Procedure procedure;
  private Staff moderator;
  private ContributionId contribution;

  @BeforeEach
  void setUp() {
    var municipality = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(municipality.id(), ModerationPolicy.BEFORE));
    moderator = new Staff(AccountId.random(), municipality.id(), "Probe", Set.of(Role.MODERATOR));
    contribution = contributions.submit(Fixtures.draft(procedure, "Bank am Weg", null)).id();
    moderation.publish(moderator, procedure.id(), List.of(Subject.of(contribution)));
  }

  private List<ModerationCase> queue() {
    return moderation.queue(moderator, procedure.id(), 50);
  }

  private void waits(Scenario scenario, int number) {
    scenario
        .stimulate(() -> {})
        .andWaitForStateChange(() -> moderation.countOpen(procedure.id()), n -> n == number)
        .andVerify(n -> assertThat(n).isEqualTo(number));
  }

  @Test
  void aCommentWaitsWithItsFlagsAndIsDecided(Scenario scenario) {
    var draft =
        new CommentDraft(
            UUID.randomUUID(), contribution, null, "Ruf mich an: 0171 3920025", "Nachbarin");
    var comment = dialogue.say(draft, token);
    waits(scenario, 1);
    var waiting = queue().getFirst();
    assertThat(waiting.subject().kind()).isEqualTo(Subject.Kind.COMMENT);
    assertThat(waiting.said().text()).startsWith("Ruf mich an");
    assertThat(waiting.flags()).containsExactly(new Flag(Flag.Kind.PERSONAL_DATA, 1, "PHONE"));
    var subject = List.of(waiting.subject());
    assertThat(moderation.publish(moderator, procedure.id(), subject).number()).isEqualTo(1);
    assertThat(dialogue.findPublicComment(comment.id())).isPresent();
    assertThat(moderation.list(moderator, procedure.id(), PublicationState.PUBLISHED, 9))
        .extracting(ModerationCase::subject)
        .contains(waiting.subject());
    moderation.withhold(moderator, procedure.id(), subject, WithholdReason.PERSONAL_DATA, "");
    assertThat(dialogue.findPublicComment(comment.id())).isEmpty();
    moderation.reopen(moderator, procedure.id(), subject);
    assertThat(queue()).hasSize(1);
    dialogue.withdrawComment(comment.id(), token);
    waits(scenario, 0);
  }

  @Test
  void aReportHidesNothingAndAsksAgain(Scenario scenario) {
    dialogue.report(contribution, null, AbuseReason.INSULT, "", token);
    waits(scenario, 1);
    dialogue.report(contribution, null, AbuseReason.INSULT, "", token);
    dialogue.report(contribution, null, AbuseReason.OTHER, "", BrowserToken.random());
    scenario
        .stimulate(() -> {})
        .andWaitForStateChange(
            () -> queue().getFirst().flags().stream().mapToInt(Flag::number).sum(), n -> n == 2)
        .andVerify(n -> assertThat(n).isEqualTo(2));
    assertThat(contributions.findPublic(contribution)).isPresent();
    moderation.publish(moderator, procedure.id(), List.of(Subject.of(contribution)));
    assertThat(queue()).isEmpty();
  }
}
