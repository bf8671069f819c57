package org.planrunde.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class AreasTest {
  private final Geometry area =
      wkt(
          "POLYGON((7 50, 8 50, 8 51, 7 51, 7 50), (7.4 50.4, 7.6 50.4, 7.6 50.6, 7.4 50.6, 7.4 50.4))");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "POINT(7.2 50.2); true",
        "POINT(7 50); true",
        "POINT(7 50.5); true",
        "POINT(7.5 50.5); false",
        "POINT(6.999 50.5); false",
        "LINESTRING(7.1 50.1, 7.3 50.3); true",
        "LINESTRING(7 50.1, 7 50.3); true",
        "LINESTRING(7.1 50.5, 7.9 50.5); false",
        "POLYGON((7 50, 7.2 50, 7.2 50.2, 7 50)); true",
        "POLYGON((6.9 50, 7.2 50, 7.2 50.2, 6.9 50)); false",
        "MULTIPOINT((7.1 50.1), (9 9)); false",
        "GEOMETRYCOLLECTION(POINT(7.1 50.1), LINESTRING(7 50, 7 51)); true",
        "POINT EMPTY; false"
      })
  void theBoundaryBelongsToTheArea(String place, boolean inside) {
    assertThat(Areas.contains(area, wkt(place))).isEqualTo(inside);
  }

  @Test
  void findsTheLargestPolygon() {
    Geometry mixed =
        wkt(
            "GEOMETRYCOLLECTION(POINT(1 1), MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 5))), POLYGON EMPTY)");
    assertThat(Areas.largestPolygon(mixed).orElseThrow().getArea()).isEqualTo(8);
    assertThat(Areas.largestPolygon(wkt("LINESTRING(0 0, 1 1)"))).isEmpty();
    assertThat(Areas.largestPolygon(wkt("POLYGON EMPTY"))).isEmpty();
  }

  @Test
  void labelsInsideAlsoWhereTheCentroidIsNot() {
    Geometry horseshoe = wkt("POLYGON((0 0, 10 0, 10 10, 9 10, 9 1, 1 1, 1 10, 0 10, 0 0))");
    assertThat(horseshoe.covers(horseshoe.getCentroid())).isFalse();
    Point label = Areas.labelPoint(horseshoe).orElseThrow();
    assertThat(horseshoe.contains(label)).isTrue();
    assertThat(Areas.labelPoint(wkt("LINESTRING(0 0, 2 2, 4 4)"))).contains(Wgs84.point(2, 2));
    assertThat(Areas.labelPoint(wkt("POINT EMPTY"))).isEmpty();
  }

  private static Geometry wkt(String text) {
    try {
      return new WKTReader(Wgs84.FACTORY).read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
