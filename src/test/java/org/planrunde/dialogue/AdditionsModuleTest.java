package org.planrunde.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.contribution.Tally;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** What authors add by their receipt, on the real database. */
@ApplicationModuleTest(
    mode = BootstrapMode.ALL_DEPENDENCIES,
    extraIncludes = {"identity", "procedure"})
class AdditionsModuleTest {
  @Autowired Dialogue dialogue;
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private MunicipalityId town;
  private Receipt receipt;

  @BeforeEach
  void submit() {
    town = municipalities.add(Fixtures.municipality()).id();
    receipt = submit(ModerationPolicy.AFTER);
  }

  private Receipt submit(ModerationPolicy policy) {
    var procedure = procedures.save(Fixtures.procedure(town, policy));
    return contributions.submit(Fixtures.draft(procedure, "Bank am Weg", null));
  }

  private String refused(Receipt of, String words) {
    return catchThrowableOfType(
            RefusedException.class, () -> dialogue.add(of.secret(), UUID.randomUUID(), words))
        .problems()
        .getFirst()
        .message()
        .key();
  }

  /** The fixture's phase takes no comments. */
  @Test
  void anAdditionIsPublicAtOnceUnderThatPolicyAndIsNoComment() {
    var added = dialogue.add(receipt.secret(), UUID.randomUUID(), "Und ein Dach. ".repeat(100));
    assertThat(added.state()).isEqualTo(PublicationState.PUBLISHED);
    assertThat(added.addition()).isTrue();
    assertThat(dialogue.listPublicAdditions(receipt.id())).hasSize(1);
    assertThat(dialogue.findPublicComment(added.id())).map(Comment::addition).contains(true);
    assertThat(dialogue.listPublic(receipt.id(), 10)).isEmpty();
    assertThat(dialogue.countConversations(receipt.id())).isZero();
    assertThat(contributions.tallies(List.of(receipt.id())))
        .doesNotContainValue(new Tally(0, 0, 1));
  }

  @Test
  void itWaitsWhereCommentsDoAlsoBelowAContributionThatWaitsItself() {
    var waiting = submit(ModerationPolicy.BEFORE);
    var added = dialogue.add(waiting.secret(), UUID.randomUUID(), "Und ein Dach.");
    assertThat(added.state()).isEqualTo(PublicationState.RECEIVED);
    assertThat(dialogue.listAdditions(waiting.id())).hasSize(1);
    dialogue.publishComment(added.id());
    assertThat(dialogue.listPublicAdditions(waiting.id())).isEmpty();
    contributions.publish(waiting.id());
    assertThat(dialogue.listPublicAdditions(waiting.id())).hasSize(1);
  }

  @Test
  void theSameKeyGivesOneAddition() {
    var key = UUID.randomUUID();
    var first = dialogue.add(receipt.secret(), key, "Und ein Dach.");
    assertThat(dialogue.add(receipt.secret(), key, " Und ein Dach. ")).isEqualTo(first);
    assertThat(dialogue.listAdditions(receipt.id())).hasSize(1);
  }

  @Test
  void thereIsALimitToEach() {
    assertThat(refused(receipt, " ")).isEqualTo("kernel.text.missing");
    assertThat(refused(receipt, "…!?")).isEqualTo("kernel.text.wordless");
    assertThat(refused(receipt, "x".repeat(2001))).isEqualTo("kernel.text.long");
    for (int i = 0; i < Comment.MAX_ADDITIONS; i++) {
      assertThat(dialogue.mayAdd(receipts.find(receipt.secret()).orElseThrow())).isTrue();
      dialogue.add(receipt.secret(), UUID.randomUUID(), "Nummer " + i);
    }
    assertThat(refused(receipt, "Noch eine")).isEqualTo("dialogue.problem.additions");
    assertThat(dialogue.mayAdd(receipts.find(receipt.secret()).orElseThrow())).isFalse();
  }

  @Test
  void afterTheProcedureNobodyAdds() {
    var procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.AFTER));
    var sent = contributions.submit(Fixtures.draft(procedure, "Bank", null));
    procedures.save(over(procedure));
    assertThat(refused(sent, "Zu spät")).isEqualTo("dialogue.problem.addition-over");
  }

  private static Procedure over(Procedure p) {
    var now = Instant.now();
    return new Procedure(
        p.id(),
        p.municipality(),
        p.slug(),
        p.text(),
        p.level(),
        p.moderation(),
        true,
        p.area(),
        null,
        p.placeKinds(),
        List.of(new Phase("Ideen", now.minus(Duration.ofDays(9)), now.minusSeconds(1), true)),
        p.categories(),
        p.types());
  }

  @Test
  void nobodyAddsToWhatIsWithheldOrByAnotherReceipt() {
    contributions.withhold(receipt.id());
    assertThat(refused(receipt, "Doch")).isEqualTo("dialogue.problem.addition-state");
    assertThat(
            catchThrowableOfType(
                RefusedException.class,
                () -> dialogue.add("AAAA-AAAA-AAAA", UUID.randomUUID(), "Fremd")))
        .isNotNull();
  }

  @Test
  void theAuthorTakesAnAdditionBack() {
    var added = dialogue.add(receipt.secret(), UUID.randomUUID(), "Und ein Dach.");
    var other = submit(ModerationPolicy.AFTER);
    assertThat(dialogue.withdrawAddition(other.secret(), added.id())).isFalse();
    assertThat(dialogue.withdrawAddition(receipt.secret(), added.id())).isTrue();
    assertThat(dialogue.listAdditions(receipt.id())).isEmpty();
    assertThat(dialogue.listForStaff(List.of(added.id())))
        .extracting(Comment::body)
        .containsExactly("");
  }
}
