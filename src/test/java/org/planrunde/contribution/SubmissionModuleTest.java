package org.planrunde.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** The way from a draft to a receipt and back, on the real database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
class SubmissionModuleTest {
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired PinFeed feed;
  private Procedure procedure;

  @BeforeEach
  void setUp() {
    procedure = newProcedure(ModerationPolicy.AFTER);
  }

  private Procedure newProcedure(ModerationPolicy policy) {
    var municipality = municipalities.add(Fixtures.municipality());
    return procedures.save(Fixtures.procedure(municipality.id(), policy));
  }

  @Test
  void aCheckSaysTheSameAndStoresNothing() {
    var draft = Fixtures.draft(procedure, "", Wgs84.point(9.0, 51.0));
    assertThat(contributions.check(draft)).extracting(Problem::field).contains("title", "place");
    assertThat(contributions.check(Fixtures.draft(procedure, "Eine Bank", null))).isEmpty();
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isZero();
  }

  @Test
  void aDraftBecomesAPublicContributionWithAReceipt() {
    var place = Wgs84.point(9.875, 51.985);
    var receipt = contributions.submit(Fixtures.draft(procedure, "Bank am Weg", place));
    assertThat(receipt.code()).matches("[2-9A-HJ-NP-Z]{4}");
    assertThat(receipt.secret()).matches("([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}");
    var found = contributions.findPublic(procedure.id(), receipt.code()).orElseThrow();
    assertThat((Object) found.place()).isEqualTo(place);
    assertThat(found.text()).isEqualTo("Bitte bald.");
  }

  @Test
  void moderationBeforePublicationHidesItFromEverybodyButTheAuthor() {
    var before = newProcedure(ModerationPolicy.BEFORE);
    var receipt = contributions.submit(Fixtures.draft(before, "Bank am Weg", null));
    assertThat(contributions.findPublic(before.id(), receipt.code())).isEmpty();
    assertThat(contributions.countPublic(before.id(), Filter.ALL)).isZero();
    assertThat(receipts.find(receipt.secret().toLowerCase().replace("-", " ")))
        .map(Contribution::state)
        .contains(PublicationState.RECEIVED);
  }

  @Test
  void theSameKeyInParallelGivesOneRowAndOneReceipt() throws Exception {
    var draft = Fixtures.draft(procedure, "Doppelt geklickt", null);
    try (var pool = Executors.newFixedThreadPool(6)) {
      var tasks =
          IntStream.range(0, 12)
              .mapToObj(i -> (Callable<String>) () -> contributions.submit(draft).secret())
              .toList();
      var receipts = new java.util.HashSet<String>();
      for (var result : pool.invokeAll(tasks)) {
        receipts.add(result.get());
      }
      assertThat(receipts).hasSize(1);
    }
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isEqualTo(1);
  }

  @Test
  void otherWordsWithAKnownKeyAreNotDroppedInSilence() {
    var first = Fixtures.draft(procedure, "Mehr Bänke", null);
    contributions.submit(first);
    var other =
        new Draft(
            first.key(),
            first.procedure(),
            first.category(),
            first.type(),
            "Mehr Bäume",
            first.text(),
            first.nickname(),
            first.place(),
            first.placeWords(),
            first.consent(),
            first.channel());
    var refused = catchThrowableOfType(RefusedException.class, () -> contributions.submit(other));
    assertThat(refused.problems()).containsExactly(Problem.of("key", "contribution.problem.key"));
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isEqualTo(1);
  }

  @Test
  void afterThePhaseTheDatabaseRefuses() {
    var now = Instant.now();
    var over =
        procedures.save(
            Fixtures.procedure(
                procedure.municipality(),
                ModerationPolicy.AFTER,
                List.of(
                    new Phase(
                        "Ideen",
                        now.minus(Duration.ofDays(3)),
                        now.minus(Duration.ofSeconds(1)),
                        true))));
    assertThat(refused(() -> contributions.submit(Fixtures.draft(over, "Zu spät", null))))
        .extracting(p -> p.message().key())
        .containsExactly("contribution.problem.closed");
  }

  @Test
  void aRetryAfterThePhaseStillGetsItsReceipt() {
    var draft = Fixtures.draft(procedure, "Gerade noch", null);
    var receipt = contributions.submit(draft);
    var now = Instant.now();
    procedures.save(
        new Procedure(
            procedure.id(),
            procedure.municipality(),
            procedure.slug(),
            procedure.text(),
            procedure.level(),
            procedure.moderation(),
            true,
            procedure.area(),
            null,
            procedure.placeKinds(),
            List.of(new Phase("Ideen", now.minusSeconds(60), now.minusSeconds(1), true)),
            procedure.categories(),
            procedure.types()));
    assertThat(contributions.submit(draft)).isEqualTo(receipt);
  }

  @Test
  void outsideTheAreaAndEveryOtherFaultIsNamedAndNothingIsStored() {
    var draft =
        new Draft(
            java.util.UUID.randomUUID(),
            procedure.id(),
            "unbekannt",
            null,
            "",
            "x".repeat(2001),
            "a\u0007b",
            Wgs84.point(8, 50),
            "",
            false,
            Channel.ONLINE);
    assertThat(refused(() -> contributions.submit(draft)))
        .extracting(Problem::field)
        .containsExactly("title", "text", "nickname", "category", "type", "place", "consent");
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isZero();
  }

  @Test
  void aBowTieIsRefusedAndNotRepaired() {
    var bowTie =
        Wgs84.FACTORY.createPolygon(
            new Coordinate[] {
              new Coordinate(9.871, 51.981),
              new Coordinate(9.879, 51.989),
              new Coordinate(9.879, 51.981),
              new Coordinate(9.871, 51.989),
              new Coordinate(9.871, 51.981)
            });
    assertThat(refused(() -> contributions.submit(Fixtures.draft(procedure, "Kreuz", bowTie))))
        .extracting(p -> p.message().key())
        .containsExactly("contribution.problem.invalid");
  }

  @Test
  void withdrawingErasesTheTextAndHidesThePin() {
    var receipt =
        contributions.submit(
            Fixtures.draft(procedure, "Ein Geheimnis", Wgs84.point(9.875, 51.985)));
    var before = feed.revision(procedure.id());
    assertThat(receipts.withdraw(receipt.secret()))
        .hasValueSatisfying(c -> {
          assertThat(c.state()).isEqualTo(PublicationState.WITHDRAWN);
          assertThat(c.title() + c.text()).doesNotContain("Geheimnis", "bald");
          assertThat((Object) c.place()).isNull();
        });
    assertThat(feed.revision(procedure.id())).isGreaterThan(before);
    assertThat(json(14)).doesNotContain("Geheimnis");
    assertThat(receipts.withdraw("AAAA-AAAA-AAAA")).isEmpty();
  }

  @Test
  void closePinsBecomeAClusterAndPartWhenNear() {
    contributions.submit(Fixtures.draft(procedure, "Eins", Wgs84.point(9.875, 51.985)));
    contributions.submit(Fixtures.draft(procedure, "Zwei", Wgs84.point(9.8751, 51.985)));
    contributions.submit(Fixtures.draft(procedure, "Weit weg", Wgs84.point(9.8795, 51.9895)));
    assertThat(json(10)).contains("\"count\":3", "\"total\":3").doesNotContain("Eins");
    assertThat(json(20)).contains("Eins", "Zwei", "Weit weg").doesNotContain("cluster");
  }

  @Test
  void wordsFindOtherForms() {
    contributions.submit(Fixtures.draft(procedure, "Mehr Bäume am Platz", null));
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL.saying("Baum"))).isEqualTo(1);
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL.saying("\"' or 1=1 --")))
        .isZero();
  }

  private String json(int zoom) {
    var box = new Envelope(9.87, 9.88, 51.98, 51.99);
    return new String(
        feed.geoJson(procedure.id(), Filter.ALL.within(box), zoom),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<Problem> refused(Runnable act) {
    return catchThrowableOfType(RefusedException.class, act::run).problems();
  }
}
