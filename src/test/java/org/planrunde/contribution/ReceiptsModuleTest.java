package org.planrunde.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.Photographs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;

/** What whoever holds a receipt may do, on the real database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
class ReceiptsModuleTest {
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Photos photos;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private Procedure procedure;
  private Draft draft;
  private Receipt receipt;

  @BeforeEach
  void submit() {
    var municipality = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(municipality.id(), ModerationPolicy.BEFORE));
    draft = Fixtures.draft(procedure, "Bank am Weg", Wgs84.point(9.875, 51.985));
    receipt = contributions.submit(draft);
  }

  private static ContributionChange saying(String title, String text) {
    return new ContributionChange(title, text, "Nachbarin", "gruen", "kritik", "am Tor", List.of());
  }

  private Contribution now() {
    return receipts.find(receipt.secret()).orElseThrow();
  }

  private List<Problem> refused(ContributionChange change) {
    return catchThrowableOfType(
            RefusedException.class, () -> receipts.change(receipt.secret(), change))
        .problems();
  }

  @Test
  void whatWaitsIsChangedAndKeepsItsPlace(AssertablePublishedEvents events) {
    var before = now();
    var after = receipts.change(receipt.secret(), saying("Bank am Tor", "Aus Holz.")).orElseThrow();
    assertThat(after.title()).isEqualTo("Bank am Tor");
    assertThat(after.text()).isEqualTo("Aus Holz.");
    assertThat(after.nickname()).isEqualTo("Nachbarin");
    assertThat(after.category()).isEqualTo("gruen");
    assertThat(after.placeWords()).isEqualTo("am Tor");
    assertThat((Object) after.place()).isEqualTo(before.place());
    assertThat(after.changed()).isAfter(before.changed());
    assertThat(events.ofType(ContributionChanged.class)).hasSize(1);
  }

  @Test
  void aRetryOfWhatWasSentFirstStillGetsItsReceipt() {
    receipts.change(receipt.secret(), saying("Etwas anderes", "Ganz anders."));
    assertThat(contributions.submit(draft)).isEqualTo(receipt);
    assertThat(contributions.findSent(draft)).contains(receipt);
    var other =
        new Draft(
            draft.key(),
            draft.procedure(),
            draft.category(),
            draft.type(),
            "Etwas anderes",
            "Ganz anders.",
            "",
            draft.place(),
            "",
            true,
            draft.channel());
    assertThat(contributions.findSent(other)).isEmpty();
  }

  /** By the same rules as when it was sent. */
  @ParameterizedTest
  @CsvSource({
    "title,x,Text,gruen,idee",
    "title,'',Text,gruen,idee",
    "category,Titel,Text,unbekannt,idee",
    "type,Titel,Text,gruen,unbekannt"
  })
  void whatIsNotFitIsRefusedAndNothingChanges(
      String field, String title, String text, String category, String type) {
    var change = new ContributionChange(title, text, "", category, type, "", List.of());
    assertThat(refused(change)).extracting(Problem::field).containsExactly(field);
    assertThat(now().title()).isEqualTo("Bank am Weg");
  }

  @Test
  void tooLongAndControlCharactersAreNamed() {
    var change =
        new ContributionChange(
            "x".repeat(121),
            "x".repeat(2001),
            "a\u0007b",
            "gruen",
            "idee",
            "x".repeat(201),
            List.of());
    assertThat(refused(change))
        .extracting(Problem::field)
        .containsExactly("title", "text", "nickname", "placeWords");
  }

  @Test
  void photosAreDescribedAnewInTheirOrder() {
    var upload = photos.add(new ByteArrayInputStream(Photographs.jpeg(64, 48)));
    draft =
        new Draft(
            UUID.randomUUID(),
            procedure.id(),
            "verkehr",
            "idee",
            "Bank am Weg",
            "",
            "",
            null,
            "",
            true,
            Channel.ONLINE,
            List.of(new DraftPhoto(upload, "eine Bank")));
    receipt = contributions.submit(draft);
    var without = saying("Bank am Tor", "");
    assertThat(refused(without)).extracting(Problem::field).containsExactly("photos");
    assertThat(refused(describing("x".repeat(201))))
        .extracting(Problem::field)
        .containsExactly("photos");
    receipts.change(receipt.secret(), describing(" eine Bank am Tor ")).orElseThrow();
    assertThat(photos.list(receipt.id()))
        .extracting(Photo::alt)
        .containsExactly("eine Bank am Tor");
    assertThat(contributions.submit(draft)).isEqualTo(receipt);
  }

  private static ContributionChange describing(String description) {
    return new ContributionChange(
        "Bank am Tor", "", "", "gruen", "kritik", "", List.of(description));
  }

  @Test
  void nobodyChangesWhatAModeratorActedOn() {
    contributions.publish(receipt.id());
    assertThat(receipts.isChangeable(now())).isFalse();
    assertThat(refused(saying("Zu spät", "")))
        .containsExactly(Problem.of("state", "contribution.problem.decided"));
    contributions.reopen(receipt.id());
    contributions.redact(now(), List.of(new Redaction.Part(Redaction.Field.TITLE, 0, 4)));
    assertThat(refused(saying("Bank", "")))
        .containsExactly(Problem.of("state", "contribution.problem.decided"));
    assertThat(now().title()).isEqualTo("[…] am Weg");
  }

  @Test
  void anUnknownReceiptOpensNothing() {
    assertThat(receipts.change("AAAA-AAAA-AAAA", saying("Fremd", ""))).isEmpty();
    assertThat(receipts.data("AAAA-AAAA-AAAA")).isEmpty();
    assertThat(receipts.withdraw("AAAA-AAAA-AAAA")).isEmpty();
  }

  @Test
  void theWordsBeforeARedactionBelongToTheData() {
    contributions.redact(now(), List.of(new Redaction.Part(Redaction.Field.TITLE, 0, 4)));
    var data = receipts.data(receipt.secret()).orElseThrow();
    assertThat(data.redacted()).isNotNull();
    assertThat(data.originals()).extracting(Original::title).containsExactly("Bank am Weg");
  }
}
