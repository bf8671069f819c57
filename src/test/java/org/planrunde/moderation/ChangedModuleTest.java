package org.planrunde.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.ContributionChange;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;

/** What is decided is what was seen, also when authors change and add while somebody reads. */
@ApplicationModuleTest(
    mode = BootstrapMode.ALL_DEPENDENCIES,
    extraIncludes = {"identity", "procedure"})
class ChangedModuleTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @Autowired Moderation moderation;
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Dialogue dialogue;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private Procedure procedure;
  private Staff moderator;

  @BeforeEach
  void setUp() {
    var town = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE));
    moderator = new Staff(AccountId.random(), town.id(), "Probe", Set.of(Role.MODERATOR));
  }

  private Receipt submit(String title) {
    return contributions.submit(Fixtures.draft(procedure, title, null));
  }

  private void change(Receipt receipt, String title, String text) {
    var change = new ContributionChange(title, text, "", "gruen", "idee", null, "", List.of());
    receipts.change(receipt.secret(), change).orElseThrow();
  }

  private List<ModerationCase> queue() {
    return moderation.queue(moderator, procedure.id(), 50);
  }

  private void waits(Scenario scenario, int number) {
    scenario
        .stimulate(() -> {})
        .andWaitAtMost(SOON)
        .forStateChange(() -> moderation.countOpen(procedure.id()), n -> n == number)
        .andVerify(n -> assertThat(n).isEqualTo(number));
  }

  @Test
  void whatWasChangedMeanwhileIsNotDecidedUntilItIsReadAgain(Scenario scenario) {
    var receipt = submit("Bank am Weg");
    waits(scenario, 1);
    var seen = Seen.of(queue());
    change(receipt, "Etwas ganz anderes", "Das hat niemand gelesen.");

    var published = moderation.publish(moderator, procedure.id(), seen);
    assertThat(published.number()).isZero();
    assertThat(published.skipped()).containsEntry(Outcome.Skip.CHANGED, 1);
    var why = new Withholding(WithholdReason.OFF_TOPIC, "Anderes Thema.");
    assertThat(moderation.withhold(moderator, procedure.id(), seen, why, "").skipped())
        .containsEntry(Outcome.Skip.CHANGED, 1);
    assertThat(receipts.find(receipt.secret()).orElseThrow().state())
        .isEqualTo(PublicationState.RECEIVED);
    assertThat(moderation.log(moderator, procedure.id(), 9)).isEmpty();

    assertThat(moderation.publish(moderator, procedure.id(), Seen.of(queue())).number()).isOne();
    assertThat(contributions.findPublic(receipt.id()).orElseThrow().title())
        .isEqualTo("Etwas ganz anderes");
  }

  @Test
  void oneThatWasChangedKeepsNoOtherFromBeingDecided(Scenario scenario) {
    var changed = submit("Bank am Weg");
    submit("Ein Baum");
    waits(scenario, 2);
    var seen = Seen.of(queue());
    change(changed, "Bank am Tor", "");
    var outcome = moderation.publish(moderator, procedure.id(), seen);
    assertThat(outcome.number()).isOne();
    assertThat(outcome.skipped()).containsEntry(Outcome.Skip.CHANGED, 1);
  }

  @Test
  void flagsAreRaisedAnewForTheNewWords(Scenario scenario) {
    var receipt = submit("Ruf an: 0171 3920025");
    scenario
        .stimulate(() -> {})
        .andWaitAtMost(SOON)
        .forStateChange(this::flags, f -> f.contains(Flag.Kind.PERSONAL_DATA))
        .andVerify(f -> assertThat(f).containsExactly(Flag.Kind.PERSONAL_DATA));
    scenario
        .stimulate(() -> change(receipt, "Lieber so", "Mehr auf https://werbung.example"))
        .andWaitAtMost(SOON)
        .forStateChange(this::flags, f -> f.contains(Flag.Kind.LINKS))
        .andVerify(f -> assertThat(f).containsExactly(Flag.Kind.LINKS));
  }

  private List<Flag.Kind> flags() {
    return queue().stream().flatMap(c -> c.flags().stream()).map(Flag::kind).toList();
  }

  /** Only so is a burst of nearly equal texts seen where it was made by changing. */
  @Test
  void theFingerprintIsThatOfTheNewWords(Scenario scenario) {
    var words = "Wir alle wollen hier auf keinen Fall noch mehr Autos am Ostpark sehen";
    submit(words);
    submit(words + "!");
    var third = submit("Ein Baum an der Ecke");
    waits(scenario, 3);
    scenario
        .stimulate(() -> change(third, words + ".", "Bitte bald."))
        .andWaitAtMost(SOON)
        .forStateChange(this::flags, f -> f.size() >= 3)
        .andVerify(f -> assertThat(f).containsOnly(Flag.Kind.BURST));
  }

  @Test
  void anAdditionWaitsWithItsMarkAndIsDecided(Scenario scenario) {
    var receipt = submit("Bank am Weg");
    waits(scenario, 1);
    moderation.publish(moderator, procedure.id(), Seen.of(queue()));
    dialogue.add(receipt.secret(), UUID.randomUUID(), "Und ein Dach darüber.");
    waits(scenario, 1);
    assertThat(queue().getFirst().said().addition()).isTrue();
    moderation.publish(moderator, procedure.id(), Seen.of(queue()));
    assertThat(dialogue.listPublicAdditions(receipt.id())).hasSize(1);
  }

  @Test
  void withTheContributionAllCasesBelowItClose(Scenario scenario) {
    var receipt = submit("Bank am Weg");
    dialogue.add(receipt.secret(), UUID.randomUUID(), "Und ein Dach darüber.");
    waits(scenario, 2);
    receipts.withdraw(receipt.secret());
    waits(scenario, 0);
    assertThat(dialogue.listAdditions(receipt.id())).isEmpty();
  }
}
