package org.planrunde.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.Photographs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;

/** What whoever holds a receipt may do, on the real database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
class ReceiptsModuleTest {
  private static final Point PLACE = Wgs84.point(9.875, 51.985);

  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Locations locations;
  @Autowired Photos photos;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired JdbcClient jdbc;
  private Procedure procedure;
  private Draft draft;
  private Receipt receipt;

  @BeforeEach
  void submit() {
    var municipality = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(municipality.id(), ModerationPolicy.BEFORE));
    draft = Fixtures.draft(procedure, "Bank am Weg", PLACE);
    receipt = contributions.submit(draft);
  }

  private static ContributionChange saying(String title, String text) {
    return saying(title, text, PLACE, "am Tor");
  }

  private static ContributionChange saying(
      String title, String text, @Nullable Geometry place, String placeWords) {
    return new ContributionChange(
        title, text, "Nachbarin", "gruen", "kritik", place, placeWords, List.of());
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

  private Contribution moved(@Nullable Geometry place, String placeWords) {
    return receipts
        .change(receipt.secret(), saying("Bank am Weg", "Bitte bald.", place, placeWords))
        .orElseThrow();
  }

  @Test
  void thePlaceIsMovedDrawnToldOrLeftOut() throws ParseException {
    var two = "GEOMETRYCOLLECTION (POINT (9.872 51.982), LINESTRING (9.871 51.981, 9.873 51.983))";
    for (var wkt :
        List.of(
            "POINT (9.876 51.986)",
            "LINESTRING (9.871 51.981, 9.872 51.982)",
            "POLYGON ((9.871 51.981, 9.873 51.981, 9.873 51.983, 9.871 51.981))",
            two)) {
      var place = new WKTReader(Wgs84.FACTORY).read(wkt);
      assertThat((Object) moved(place, "").place()).isEqualTo(place);
    }
    assertThat(moved(null, "am Brunnen").placeWords()).isEqualTo("am Brunnen");
    assertThat((Object) now().place()).isNull();
    assertThat(moved(null, "").placeWords()).isNull();
    assertThat(contributions.submit(draft)).isEqualTo(receipt);
  }

  /** By the same rules as when it was sent, and the old place stays. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT (8 50) | outside",
        "POINT (51.985 9.875) | swapped",
        "POINT (999 999) | nowhere",
        "POLYGON ((9.871 51.981, 9.873 51.983, 9.873 51.981, 9.871 51.983, 9.871 51.981)) | invalid"
      })
  void aPlaceThatIsNotFitIsRefused(String wkt, String why) throws ParseException {
    var change = saying("Bank am Tor", "", new WKTReader(Wgs84.FACTORY).read(wkt), "");
    assertThat(refused(change))
        .singleElement()
        .satisfies(p -> assertThat(p.field()).isEqualTo("place"))
        .satisfies(p -> assertThat(p.message().key()).isEqualTo("contribution.problem." + why));
    assertThat((Object) now().place()).isEqualTo(PLACE);
    assertThat(now().title()).isEqualTo("Bank am Weg");
  }

  @Test
  void whereAPlaceIsNeededItCannotBeLeftOut() {
    procedures.save(procedure.with(it -> it.placeKinds = Set.of(PlaceKind.POINT)));
    assertThat(refused(saying("Bank am Tor", "", null, "am Tor")))
        .containsExactly(Problem.of("place", "contribution.problem.place"));
    var line = Wgs84.FACTORY.createLineString(new Coordinate[] {at(9.871), at(9.872)});
    assertThat(refused(saying("Bank am Tor", "", line, "")))
        .containsExactly(Problem.of("place", "contribution.problem.placekind"));
  }

  private static Coordinate at(double longitude) {
    return new Coordinate(longitude, 51.985);
  }

  /** The area may have become smaller since; who only mends a word is not asked to move. */
  @Test
  void aPlaceThatStaysIsNotCheckedAgain() {
    var elsewhere = Wgs84.FACTORY.toGeometry(new Envelope(9.8701, 9.8702, 51.9801, 51.9802));
    procedures.save(procedure.with(it -> it.area = elsewhere));
    assertThat(moved(Wgs84.point(9.87500000001, 51.985), "").title()).isEqualTo("Bank am Weg");
    assertThat((Object) now().place()).isEqualTo(PLACE);
    assertThat(refused(saying("Bank", "", Wgs84.point(9.8751, 51.985), "")))
        .extracting(Problem::field)
        .containsExactly("place");
  }

  @Test
  void whatStaffFoundStaysWhileTheWordsStayAndGoesWithThem() {
    receipt = contributions.submit(Fixtures.inWords(procedure, "Bank am Weg", "am Tor"));
    locations.locate(procedure, receipt.id(), PLACE, AccountId.random());
    assertThat((Object) moved(null, " am Tor ").place()).isEqualTo(PLACE);
    assertThat(now().placedAt()).isNotNull();
    assertThat((Object) moved(null, "am Brunnen").place()).isNull();
    assertThat(now().placedAt()).isNull();
    assertThat(locations.listWaiting(procedure.id(), List.of(PublicationState.RECEIVED), 9))
        .extracting(Contribution::id)
        .containsExactly(receipt.id());
  }

  @Test
  void theAuthorsOwnPlaceReplacesWhatStaffFound() {
    receipt = contributions.submit(Fixtures.inWords(procedure, "Bank am Weg", "am Tor"));
    locations.locate(procedure, receipt.id(), PLACE, AccountId.random());
    assertThat((Object) moved(PLACE, "").place()).isEqualTo(PLACE);
    assertThat(now().placedAt()).isNull();
    assertThat(locations.unlocate(procedure, receipt.id())).isFalse();
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
    var change = new ContributionChange(title, text, "", category, type, PLACE, "", List.of());
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
            null,
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
        "Bank am Tor", "", "", "gruen", "kritik", null, "", List.of(description));
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

  /** Such an error ends in a log, where the words of people have no place. */
  @Test
  void theDatabaseDoesNotRepeatTheWordsOfARowThatItRefuses() {
    assertThatThrownBy(() ->
            jdbc.sql("update contribution set state = 'NONE', title = ? where id = ?")
                .params("Zwirbelquast", receipt.id().value())
                .update())
        .isInstanceOf(DataAccessException.class)
        .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("Zwirbelquast"));
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
