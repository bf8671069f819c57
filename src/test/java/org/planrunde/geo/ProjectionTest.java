package org.planrunde.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;

/** Control values come from PROJ 9.1.1 ({@code cs2cs} and {@code cct}). */
class ProjectionTest {
  private static final Envelope HAMBURG = new Envelope(9.7, 10.4, 53.3, 53.8);

  @ParameterizedTest
  @CsvSource({
    "4326, 9.993682, 53.551086, 9.993682, 53.551086, 0.001",
    "4258, 9.993682, 53.551086, 9.993682, 53.551086, 0.001",
    "6668, 9.993682, 53.551086, 9.993682, 53.551086, 0.001",
    "3857, 1112491.5914, 7085591.6501, 9.993682, 53.551086, 0.001",
    "25831, 717417.4635, 5629377.6910, 6.083887, 50.775346, 0.001",
    "25832, 565833.1932, 5934036.3769, 9.993682, 53.551086, 0.001",
    "25832, 798809.6294, 5828000.5985, 13.404954, 52.520008, 0.001",
    "25833, 391776.1580, 5820073.1178, 13.404954, 52.520008, 0.001",
    "32632, 565833.1932, 5934036.3770, 9.993682, 53.551086, 0.001",
    "4647, 32565833.1932, 5934036.3769, 9.993682, 53.551086, 0.001",
    "5650, 33391776.1580, 5820073.1178, 13.404954, 52.520008, 0.001",
    "5652, 32565833.1932, 5934036.3769, 9.993682, 53.551086, 0.001",
    "5653, 33391776.1580, 5820073.1178, 13.404954, 52.520008, 0.001",
    "3035, 4320581.1970, 3382600.1929, 9.993682, 53.551086, 0.001",
    "31466, 2534989.4654, 5674015.6167, 6.5, 51.2, 0.001",
    "31466, 2577547.8470, 5622388.5224, 7.097801, 50.731824, 0.001",
    "31467, 3565930.5825, 5935971.7397, 9.993682, 53.551086, 0.001",
    "31467, 3513518.7692, 5404271.0436, 9.1829, 48.7758, 0.001",
    "31468, 4468504.5244, 5333317.8485, 11.575382, 48.137108, 0.001",
    "31469, 5499333.7922, 5668904.7586, 14.98853, 51.15518, 0.001",
    "3068, 25034.4799, 21457.0525, 13.404954, 52.520008, 0.001",
    "21781, 683303.4610, 247924.1763, 8.541694, 47.376887, 0.1",
    "2056, 2683303.4610, 1247924.1763, 8.541694, 47.376887, 0.1",
    "28992, 84278.4830, 447525.1376, 4.357068, 52.011577, 0.1"
  })
  void agreesWithProj(int epsg, double x, double y, double lon, double lat, double metres) {
    Coordinate here = Projection.toWgs84(CrsName.of(epsg)).convert(new Coordinate(x, y, 42));
    Point expected = Wgs84.point(lon, lat);
    assertThat(Metric.distance(Wgs84.point(here.x, here.y), expected)).isLessThan(metres);
    assertThat(here.getZ()).isEqualTo(42);
  }

  /** What PROJ gives with the grid BETA2007.gsb, which is not shipped. */
  @ParameterizedTest
  @CsvSource({
    "31466, 2534991.1569, 5674015.2165, 6.5, 51.2",
    "31466, 2577549.1370, 5622388.4861, 7.097801, 50.731824",
    "31467, 3565929.8475, 5935971.6375, 9.993682, 53.551086",
    "31467, 3513518.4349, 5404271.4214, 9.1829, 48.7758",
    "31468, 4468503.9720, 5333317.0756, 11.575382, 48.137108",
    "31468, 4453052.8452, 5649632.1683, 11.33, 50.98",
    "31469, 5499334.8584, 5668904.5844, 14.98853, 51.15518",
    "31469, 5391867.9638, 5821956.4618, 13.404954, 52.520008",
    "3068, 25034.5959, 21457.1616, 13.404954, 52.520008"
  })
  void oldGermanSystemsAreWithinTwoMetresOfTheGrid(
      int epsg, double x, double y, double lon, double lat) {
    Coordinate here = Projection.toWgs84(CrsName.of(epsg)).convert(new Coordinate(x, y));
    assertThat(Metric.distance(Wgs84.point(here.x, here.y), Wgs84.point(lon, lat))).isLessThan(2);
  }

  @Test
  void everyKnownSystemConvertsTheMiddleOfItsBounds() {
    assertThat(KnownCrs.list())
        .allSatisfy(known -> {
          Coordinate middle = known.bounds().centre();
          var there =
              Projections.convert(Wgs84.point(middle.x, middle.y), Crs.WGS84.known(), known, false);
          var back = Projection.toWgs84(CrsName.of(known.epsg())).convert(there);
          assertThat(Metric.distance((Point) back, Wgs84.point(middle.x, middle.y)))
              .as("EPSG:%d", known.epsg())
              .isLessThan(0.01);
        });
  }

  @Test
  void takesTheOrderOfTheAuthorityForAddresses() {
    var urn = CrsName.parse("urn:ogc:def:crs:EPSG::31467").orElseThrow();
    Coordinate here = Projection.toWgs84(urn).convert(new Coordinate(5935971.6, 3565929.8));
    assertThat(here.x).isCloseTo(9.993682, within(1e-4));
    assertThat(Projection.toWgs84(urn).swapped()).isTrue();
    assertThat(Projection.toWgs84(CrsName.of(31467)).swapped()).isFalse();
  }

  @Test
  void leadsToThePlanesOfTheHouse() {
    var degrees = CrsName.parse("urn:ogc:def:crs:EPSG::4326").orElseThrow();
    Coordinate plane =
        Projection.of(degrees, Crs.UTM32).convert(new Coordinate(53.551086, 9.993682));
    assertThat(plane.x).isCloseTo(565833.1932, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({
    "25832, NaN, 5934036",
    "25832, 565833, NaN",
    "25832, 1e308, 5934036",
    "25832, 565833, -1e308",
    "25832, Infinity, 5934036",
    "25832, 9.99, 95.5e6",
    "25832, 32565833, 5934036",
    "4326, 565833, 5934036",
    "4326, 9, 91",
    "4326, NaN, NaN",
    "3857, 3e7, 0",
    "31467, 565833, 5934036",
    "28992, 1e7, 1e7",
    "2056, 683303, 247924"
  })
  void refusesWhatIsNotInTheSystem(int epsg, double x, double y) {
    var projection = Projection.toWgs84(CrsName.of(epsg));
    assertThatThrownBy(() -> projection.convert(new Coordinate(x, y)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> projection.convert(new double[] {x, y}, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(projection.extent(new Envelope(x, x, y, y))).isEmpty();
  }

  @Test
  void refusesSystemsItDoesNotKnow() {
    assertThatThrownBy(() -> Projection.toWgs84(CrsName.of(2180)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void seesSwappedAxes() {
    var degrees = Projection.toWgs84(CrsName.of(4326));
    assertThat(degrees.check(new Envelope(9.9, 10, 53.5, 53.6), HAMBURG))
        .isEqualTo(AxisCheck.PLAUSIBLE);
    assertThat(degrees.check(new Envelope(53.5, 53.6, 9.9, 10), HAMBURG))
        .isEqualTo(AxisCheck.SWAPPED);
    assertThat(degrees.check(new Envelope(7, 7.1, 50, 51), HAMBURG)).isEqualTo(AxisCheck.ELSEWHERE);
    var plane = Projection.toWgs84(CrsName.of(25832));
    assertThat(plane.check(new Envelope(5934036, 5935036, 565833, 566833), HAMBURG))
        .isEqualTo(AxisCheck.SWAPPED);
    assertThat(plane.check(new Envelope(), HAMBURG)).isEqualTo(AxisCheck.ELSEWHERE);
  }

  @Test
  void convertsManyInPlaceFromManyThreads() {
    var projection = Projection.toWgs84(CrsName.of(25832));
    assertThat(
            IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> {
                  double[] places = {565833.1932, 5934036.3769, 7, 365760.3763, 5621728.8523, 8};
                  projection.convert(places, 3);
                  return places;
                }))
        .allSatisfy(places -> {
          assertThat(places[0]).isCloseTo(9.993682, within(1e-8));
          assertThat(places[3]).isCloseTo(7.097801, within(1e-8));
          assertThat(places[5]).isEqualTo(8);
        });
  }
}
