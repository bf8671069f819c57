package org.planrunde.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.PlaceParts;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEvents;

/** Several places with one pin, and places in words that staff find, on the real database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
class SeveralPlacesModuleTest {
  private static final Set<PublicationState> PUBLIC = Set.of(PublicationState.PUBLISHED);

  @Autowired Contributions contributions;
  @Autowired Locations locations;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired PinFeed feed;
  @Autowired Neighbours neighbours;
  private Procedure procedure;

  @BeforeEach
  void setUp() {
    var municipality = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(municipality.id(), ModerationPolicy.AFTER));
  }

  private Contribution submit(Geometry place) {
    var receipt = contributions.submit(Fixtures.draft(procedure, "Bank am Weg", place));
    return contributions.findPublic(procedure.id(), receipt.code()).orElseThrow();
  }

  private static Geometry three() {
    return PlaceParts.join(
        List.of(
            Wgs84.point(9.871, 51.981),
            Wgs84.FACTORY.createLineString(
                new Coordinate[] {new Coordinate(9.875, 51.985), new Coordinate(9.876, 51.985)}),
            Wgs84.FACTORY.toGeometry(new Envelope(9.877, 9.879, 51.987, 51.989))));
  }

  @Test
  void placesComeBackInTheirOrderAndTheFirstBearsThePin() {
    var found = submit(three());
    assertThat(PlaceParts.of(found.place()))
        .extracting(Geometry::getGeometryType)
        .containsExactly("Point", "LineString", "Polygon");
    var map = new String(feed.geoJson(procedure.id(), Filter.ALL, 18), UTF_8);
    assertThat(map).contains("\"coordinates\":[9.871,51.981]", "GeometryCollection");
    var around = new Envelope(9.8709, 9.8711, 51.9809, 51.9811);
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL.within(around))).isOne();
  }

  @Test
  void twoPointsAreAMultipointAndOneCollectedPointIsAPoint() {
    var a = Wgs84.point(9.871, 51.981);
    var b = Wgs84.point(9.879, 51.989);
    assertThat(submit(PlaceParts.join(List.of(a, b))).place().getGeometryType())
        .isEqualTo("MultiPoint");
    var one = Wgs84.FACTORY.createGeometryCollection(new Geometry[] {a});
    assertThat((Object) submit(one).place()).isEqualTo(a);
  }

  @Test
  void whoeverIsNearOneOfThePlacesIsNear() {
    submit(three());
    assertThat(near(Wgs84.point(9.8755, 51.9851))).isOne();
    assertThat(near(Wgs84.point(9.8709, 51.9895))).isZero();
    var draft = PlaceParts.join(List.of(Wgs84.point(9.8709, 51.9895), Wgs84.point(9.871, 51.981)));
    assertThat(near(draft)).isOne();
  }

  private int near(Geometry place) {
    return neighbours.list(procedure.id(), List.of("bank"), place, 100, 10).size();
  }

  private ContributionId told() {
    return contributions.submit(Fixtures.inWords(procedure, "Pfütze", "am Kiosk")).id();
  }

  @Test
  void staffFindAPlaceInWordsAndTakeItBack(PublishedEvents events) {
    var id = told();
    var place = Wgs84.point(9.875, 51.985);
    assertThat(locations.listWaiting(procedure.id(), PUBLIC, 10)).hasSize(1);
    assertThat(locations.locate(procedure, id, place, AccountId.random())).isTrue();
    var found = contributions.findPublic(id).orElseThrow();
    assertThat((Object) found.place()).isEqualTo(place);
    assertThat(found.placeWords()).isEqualTo("am Kiosk");
    assertThat(found.placedAt()).isNotNull();
    assertThat(locations.listWaiting(procedure.id(), PUBLIC, 10)).isEmpty();
    assertThat(locations.listLocated(procedure.id(), PUBLIC, 10)).hasSize(1);
    assertThat(locations.unlocate(procedure, id)).isTrue();
    assertThat(locations.unlocate(procedure, id)).isFalse();
    assertThat(contributions.findPublic(id).orElseThrow().place()).isNull();
    assertThat(events.ofType(ContributionLocated.class)).hasSize(2);
  }

  @Test
  void whatItsAuthorPlacedOrNeverToldStaysAndOutsideIsRefused() {
    var place = Wgs84.point(9.875, 51.985);
    var by = AccountId.random();
    assertThat(locations.locate(procedure, submit(place).id(), place, by)).isFalse();
    assertThat(locations.locate(procedure, submit(null).id(), place, by)).isFalse();
    assertThat(locations.unlocate(procedure, submit(place).id())).isFalse();
    var far = Wgs84.point(9.9, 51.985);
    assertThatThrownBy(() -> locations.locate(procedure, told(), far, by))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void anotherProcedureDoesNotReachIt() {
    var other =
        procedures.save(Fixtures.procedure(procedure.municipality(), ModerationPolicy.AFTER));
    assertThat(locations.locate(other, told(), Wgs84.point(9.875, 51.985), AccountId.random()))
        .isFalse();
  }
}
