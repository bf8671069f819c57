package org.planrunde.plan.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Control points against a place that is known. */
class GeoreferenceTest {
  /** The place of a real development plan, as its world file has it, for corners of pixels. */
  private static final Affine TRUTH =
      WorldFile.read("0.118305\n0.000049\n-0.000009\n-0.118190\n567385.853\n5937699.047\n");

  private static ControlPoint at(double x, double y) {
    return at(x, y, 0, 0);
  }

  private static ControlPoint at(double x, double y, double east, double north) {
    return new ControlPoint(x, y, TRUTH.east(x, y) + east, TRUTH.north(x, y) + north);
  }

  private static void assertSame(Affine found, Affine wanted, double metres) {
    for (var x : List.of(0, 1500, 3000)) {
      for (var y : List.of(0, 1000, 2000)) {
        assertThat(found.east(x, y)).isCloseTo(wanted.east(x, y), within(metres));
        assertThat(found.north(x, y)).isCloseTo(wanted.north(x, y), within(metres));
      }
    }
  }

  @Test
  void threePointsGiveThePlaceBackButCannotCheckIt() {
    var fit = Georeference.fit(List.of(at(10, 20), at(2900, 60), at(400, 1900)));
    assertSame(fit.affine(), TRUTH, 1e-6);
    assertThat(fit.checked()).isFalse();
    assertThat(fit.rms()).isLessThan(1e-6);
  }

  @Test
  void twoPointsTurnAndScaleButDoNotBend() {
    var turned = new Affine(0.1, 0.05, 400_000, 0.05, -0.1, 5_700_000);
    var a = new ControlPoint(100, 200, turned.east(100, 200), turned.north(100, 200));
    var b = new ControlPoint(2100, 900, turned.east(2100, 900), turned.north(2100, 900));
    var fit = Georeference.fit(List.of(a, b));
    assertSame(fit.affine(), turned, 1e-6);
    assertThat(fit.checked()).isFalse();
  }

  @Test
  void fourClicksWithinAPixelOrTwoStayBelowHalfAMetre() {
    var random = new Random(7);
    var points = new ArrayList<ControlPoint>();
    for (var corner : List.of(at(200, 200), at(2800, 240), at(260, 1800), at(2700, 1750))) {
      points.add(
          new ControlPoint(
              corner.x() + random.nextGaussian(),
              corner.y() + random.nextGaussian(),
              corner.east() + 0.1 * random.nextGaussian(),
              corner.north() + 0.1 * random.nextGaussian()));
    }
    var fit = Georeference.fit(points);
    assertThat(fit.checked()).isTrue();
    assertThat(fit.rms()).isBetween(0.001, 0.5);
    assertSame(fit.affine(), TRUTH, 0.8);
  }

  @Test
  void residualsAreThoseOfTheLeastSquares() {
    var points = List.of(at(0, 0), at(1000, 0), at(0, 1000), at(1000, 1000, 4, 0));
    var fit = Georeference.fit(points);
    // A square spreads one mistake evenly over its corners.
    assertThat(fit.residuals()).allSatisfy(r -> assertThat(r).isCloseTo(1, within(1e-6)));
    assertThat(fit.rms()).isCloseTo(1, within(1e-6));
  }

  @Test
  void thePointThatSpoilsTheRestIsNamed() {
    var points =
        List.of(at(412, 288, 0.2, 0), at(1704, 290), at(188, 1312, 0, 0.2), at(1960, 1308, 5, 4.8));
    assertThat(Georeference.suspect(points)).hasValue(3);
    assertThat(Georeference.distanceFromOthers(points, 3)).isBetween(6.0, 8.0);
    assertThat(Georeference.rmsWithout(points, 3)).isLessThan(0.5);
    assertThat(Georeference.suspect(points.subList(0, 3))).isEmpty();
  }

  @Test
  void nobodyIsSuspectedForSmallThings() {
    var points =
        List.of(at(412, 288, 0.2, 0), at(1704, 290, 0, 0.3), at(188, 1312), at(1960, 1308));
    assertThat(Georeference.suspect(points)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "100 100, points.few",
    "100 100 100 100, points.same.plan",
    "0 0 500 500 1000 1000, points.line.plan",
    "0 0 500 501 1000 1000, points.line.plan",
  })
  void pointsThatGiveNoPlaceAreRefused(String numbers, String why) {
    var parts = numbers.split(" ");
    var points = new ArrayList<ControlPoint>();
    for (int i = 0; i < parts.length; i += 2) {
      points.add(at(Double.parseDouble(parts[i]), Double.parseDouble(parts[i + 1]), i, i));
    }
    assertThatThrownBy(() -> Georeference.fit(points))
        .isInstanceOfSatisfying(
            PlanRefused.class,
            e -> assertThat(e.sentence().key()).isEqualTo("plan.refused." + why));
  }

  @Test
  void theSameSpotOnTheGroundIsRefusedWithBothNumbers() {
    var a = at(10, 10);
    var b = new ControlPoint(900, 10, a.east(), a.north());
    assertThatThrownBy(() -> Georeference.fit(List.of(at(5, 900), a, b)))
        .isInstanceOfSatisfying(
            PlanRefused.class, e -> assertThat(e.sentence().arguments()).containsExactly(2, 3));
  }

  @Test
  void pointsOnALineOfTheGroundAreRefused() {
    var points =
        List.of(
            new ControlPoint(0, 0, 0, 0),
            new ControlPoint(100, 0, 10, 10),
            new ControlPoint(0, 100, 20, 20));
    assertThatThrownBy(() -> Georeference.fit(points)).hasMessage("points.line.ground");
  }

  @Test
  void numbersThatAreNoneAndTooManyPointsAreRefused() {
    assertThatThrownBy(() -> new ControlPoint(Double.NaN, 0, 0, 0)).hasMessage("numbers");
    var many = new ArrayList<ControlPoint>();
    for (int i = 0; i <= Georeference.MOST; i++) {
      many.add(at(i * 10, i * i));
    }
    assertThatThrownBy(() -> Georeference.fit(many)).hasMessage("points.many");
  }
}
