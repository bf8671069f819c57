package org.planrunde.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** Control values come from PROJ 9.1. */
class CrsTest {
  private static final double MILLIMETRE = 0.001;
  private static final double MILLIMETRE_IN_DEGREES = 1e-8;

  @ParameterizedTest
  @CsvSource({
    "Bonn, 7.097801, 50.731824, UTM32, 365760.3763, 5621728.8523",
    "Bonn, 7.097801, 50.731824, UTM33, -57329.5792, 5649843.6639",
    "Bonn, 7.097801, 50.731824, WEB_MERCATOR, 790123.5931, 6573992.8890",
    "Hamburg, 9.993682, 53.551086, UTM32, 565833.1932, 5934036.3769",
    "Hamburg, 9.993682, 53.551086, WEB_MERCATOR, 1112491.5914, 7085591.6501",
    "Berlin, 13.404954, 52.520008, UTM32, 798809.6294, 5828000.5985",
    "Berlin, 13.404954, 52.520008, UTM33, 391776.1580, 5820073.1178",
    "Munich, 11.575382, 48.137108, UTM32, 691595.3412, 5334747.2849",
    "Goerlitz, 14.98853, 51.15518, UTM33, 499197.8424, 5667081.7833",
    "Aachen, 6.083887, 50.775346, UTM32, 294408.6881, 5628897.5610"
  })
  void agreesWithProjThereAndBack(
      String town, double lon, double lat, Crs crs, double x, double y) {
    Coordinate plane = Crs.WGS84.convert(Wgs84.point(lon, lat), crs).getCoordinate();
    assertThat(plane.x).as(town).isCloseTo(x, within(MILLIMETRE));
    assertThat(plane.y).as(town).isCloseTo(y, within(MILLIMETRE));

    Geometry back = crs.convert(Wgs84.FACTORY.createPoint(new Coordinate(x, y)), Crs.WGS84);
    assertThat(back.getCoordinate().x).isCloseTo(lon, within(MILLIMETRE_IN_DEGREES));
    assertThat(back.getCoordinate().y).isCloseTo(lat, within(MILLIMETRE_IN_DEGREES));
    assertThat(back.getSRID()).isEqualTo(Wgs84.SRID);
  }

  @Test
  void keepsTheShapeAndSetsTheSystemOfAllParts() throws Exception {
    Geometry city =
        new WKTReader()
            .read(
                "MULTIPOLYGON(((7 50,7.1 50,7.1 50.1,7 50),(7.05 50.02,7.08 50.02,7.08 50.05,7.05 50.02)))");
    Geometry plane = Crs.WGS84.convert(city, Crs.UTM32);
    assertThat(plane.getNumPoints()).isEqualTo(8);
    assertThat(plane.getSRID()).isEqualTo(25832);
    assertThat(plane.getGeometryN(0).getSRID()).isEqualTo(25832);
    assertThat(Crs.UTM32.convert(plane, Crs.WGS84).equalsExact(city, MILLIMETRE_IN_DEGREES))
        .isTrue();
  }

  @Test
  void choosesTheGermanZone() {
    assertThat(Crs.utmFor(7.1)).isEqualTo(Crs.UTM32);
    assertThat(Crs.utmFor(13.4)).isEqualTo(Crs.UTM33);
  }

  @Test
  void refusesWhatHasNoPlace() {
    Geometry nowhere = Wgs84.FACTORY.createPoint(new Coordinate(Double.NaN, 50));
    assertThatThrownBy(() -> Crs.WGS84.convert(nowhere, Crs.UTM32))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
