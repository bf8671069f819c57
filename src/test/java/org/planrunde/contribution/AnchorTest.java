package org.planrunde.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.geo.PlaceParts;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.SceneView;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.Message;
import org.planrunde.testing.Fixtures;

class AnchorTest {
  private static final ScenePlace AT = new ScenePlace(9.875, 51.985, 134.2);
  private static final ScenePlace EYE = new ScenePlace(9.875, 51.984, 170);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 21);

  private static SurfacePoint point(double above, double east, double north, double up) {
    return new SurfacePoint(
        AT, "EPSG:25832", above, east, north, up, "haus-7", "m", new SceneView(EYE, AT, DAY, 940));
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, 0, -1, 0, contribution.anchor.ground-floor, contribution.anchor.side.south",
    "3.2, 1, 0, 0, contribution.anchor.storey, contribution.anchor.side.east",
    "9.9, -0.7071, 0.7071, 0, contribution.anchor.storey, contribution.anchor.side.north-west",
    "-0.2, 0.3, 0.9, 0, contribution.anchor.ground-floor, contribution.anchor.side.north",
    "5, 0.94, -0.34, 0, contribution.anchor.storey, contribution.anchor.side.east",
  })
  void aPointOnAWallHasAStoreyAndASide(
      double above, double east, double north, double up, String storey, String side) {
    assertThat(Anchor.at(point(above, east, north, up)).words())
        .extracting(Message::key)
        .containsExactly(storey, side);
  }

  @Test
  void aRoofHasNoStoreyAndTheGroundNothing() {
    assertThat(Anchor.at(point(12, 0, -0.6, 0.8)).words())
        .containsExactly(Message.of("contribution.anchor.side.roof"));
    var p = point(0, 0, 0, 1);
    var ground = new SurfacePoint(p.at(), p.reference(), 0, 0, 0, 1, "", p.model(), p.view());
    assertThat(Anchor.at(ground).words()).isEmpty();
    assertThat(Anchor.at(point(0.2, 0, 0, 1)).words()).as("paving of a draft").isEmpty();
    assertThat(new Anchor(-2, null, null).words())
        .containsExactly(Message.of("contribution.anchor.basement", 2));
  }

  @Test
  void onlyThePlaceThatBearsThePinFits() {
    var anchor = Fixtures.anchor(9.875, 51.985, 134.2);
    var here = Wgs84.point(9.875, 51.985);
    var there = Wgs84.point(9.8751, 51.985);
    assertThat(AnchorCheck.check(anchor, here)).isEmpty();
    assertThat(AnchorCheck.check(anchor, PlaceParts.join(List.of(here, there)))).isEmpty();
    assertThat(AnchorCheck.check(anchor, PlaceParts.join(List.of(there, here)))).isPresent();
    assertThat(AnchorCheck.check(anchor, there)).isPresent();
    assertThat(AnchorCheck.check(anchor, null)).isPresent();
    assertThat(
            AnchorCheck.check(
                anchor, Wgs84.FACTORY.toGeometry(new Envelope(9.87, 9.88, 51.98, 51.99))))
        .isPresent();
    assertThat(AnchorCheck.check(anchor.withoutPoint(), null)).isEmpty();
    assertThat(AnchorCheck.check(null, here)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-600, 1, 0, -1, 0, 940, 51.984",
    "20000, 1, 0, -1, 0, 940, 51.984",
    "NaN, 1, 0, -1, 0, 940, 51.984",
    "134, NaN, 0, -1, 0, 940, 51.984",
    "134, 1e9, 0, -1, 0, 940, 51.984",
    "134, 1, 0, 0, 0, 940, 51.984",
    "134, 1, 3, 3, 3, 940, 51.984",
    "134, 1, NaN, -1, 0, 940, 51.984",
    "134, 1, 0, -1, 0, -1, 51.984",
    "134, 1, 0, -1, 0, 1440, 51.984",
    "134, 1, 0, -1, 0, 940, 53",
    "134, 1, 0, -1, 0, 940, 151",
  })
  void refusesWhatNobodyCanHaveSeen(
      double height, double above, double e, double n, double u, int minutes, double eye) {
    var at = new ScenePlace(9.875, 51.985, height);
    var view = new SceneView(new ScenePlace(9.875, eye, 170), AT, DAY, minutes);
    var point = new SurfacePoint(at, "EPSG:25832", above, e, n, u, "haus-7", "m", view);
    assertThat(AnchorCheck.check(new Anchor(null, null, point), Wgs84.point(9.875, 51.985)))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({"-6, false", "-5, true", "99, true", "100, false"})
  void storeysHaveBounds(int storey, boolean fits) {
    assertThat(AnchorCheck.check(new Anchor(storey, null, null), null).isEmpty()).isEqualTo(fits);
  }

  @Test
  void longIdsAreRefused() {
    var p = point(1, 0, -1, 0);
    var place = Wgs84.point(9.875, 51.985);
    var longObject = new SurfacePoint(AT, "r", 1, 0, -1, 0, "x".repeat(201), "m", p.view());
    var longReference = new SurfacePoint(AT, "x".repeat(81), 1, 0, -1, 0, "o", "m", p.view());
    assertThat(AnchorCheck.check(new Anchor(null, null, longObject), place)).isPresent();
    assertThat(AnchorCheck.check(new Anchor(null, null, longReference), place)).isPresent();
  }
}
