package org.planrunde.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PlacePartsTest {
  private static Geometry read(String wkt) throws ParseException {
    return new WKTReader(Wgs84.FACTORY).read(wkt);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT (1 2) | Point | 1",
        "GEOMETRYCOLLECTION (POINT (1 2)) | Point | 1",
        "GEOMETRYCOLLECTION (POINT (1 2), POINT (3 4)) | MultiPoint | 2",
        "GEOMETRYCOLLECTION (LINESTRING (1 2, 3 4), LINESTRING (3 4, 5 6)) | MultiLineString | 2",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (3 4, 5 6)) | GeometryCollection | 2",
        "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)), ((9 0, 12 0, 12 4, 9 0))) | GeometryCollection | 2",
        "GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (POINT (1 2))) | GeometryCollection | 1",
        "GEOMETRYCOLLECTION EMPTY | GeometryCollection | 0"
      })
  void joinsWhatBelongsTogether(String wkt, String type, int places) throws ParseException {
    var tidy = PlaceParts.tidy(read(wkt));
    assertThat(tidy.getGeometryType()).isEqualTo(type);
    assertThat(PlaceParts.of(tidy)).hasSize(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT (9 50) | POINT (9.00000000001 50) | true",
        "POINT (9 50) | POINT (9.000001 50) | false",
        "POINT (9 50) | GEOMETRYCOLLECTION (POINT (9 50)) | true",
        "LINESTRING (9 50, 8 51) | LINESTRING (8 51, 9 50) | true",
        "MULTIPOINT ((9 50), (8 51)) | MULTIPOINT ((8 51), (9 50)) | false",
        "POLYGON ((0 0, 5 0, 5 5, 0 0)) | POLYGON ((5 0, 0 0, 5 5, 5 0)) | true",
        "POINT (9 50) | GEOMETRYCOLLECTION EMPTY | false"
      })
  void theSamePlacesInTheSameOrderAreTheSame(String one, String other, boolean same)
      throws ParseException {
    assertThat(PlaceParts.same(read(one), read(other))).isEqualTo(same);
  }

  @Test
  void thePinStandsOnTheFirstPlaceHoweverLargeTheOthersAre() throws ParseException {
    var place = read("GEOMETRYCOLLECTION (POINT (9 50), POLYGON ((0 0, 5 0, 5 5, 0 0)))");
    assertThat(PlaceParts.pin(place)).contains(Wgs84.point(9, 50));
    assertThat(PlaceParts.pin(read("GEOMETRYCOLLECTION EMPTY"))).isEmpty();
  }
}
