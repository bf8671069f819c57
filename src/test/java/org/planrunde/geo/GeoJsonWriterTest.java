package org.planrunde.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class GeoJsonWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (7.1 50.7)",
        "LINESTRING (7 50, 7.1 50.1)",
        "POLYGON ((7 50, 8 50, 8 51, 7 50), (7.5 50.2, 7.7 50.4, 7.7 50.3, 7.5 50.2))",
        "MULTIPOINT ((7 50), (8 51))",
        "MULTILINESTRING ((7 50, 8 51), (9 52, 9 53))",
        "MULTIPOLYGON (((7 50, 8 50, 8 51, 7 50)), ((9 50, 10 50, 10 51, 9 50)))",
        "GEOMETRYCOLLECTION (POINT (7 50), LINESTRING (7 50, 8 51))"
      })
  void whatIsWrittenReadsBack(String wkt) throws Exception {
    Geometry geometry = new WKTReader(Wgs84.FACTORY).read(wkt);
    String json = GeoJsonWriter.write(geometry);
    Geometry back =
        new GeoJsonReader(GeoLimits.PROCEDURE_AREA).geometry(json.getBytes(StandardCharsets.UTF_8));
    assertThat(back.toText()).isEqualTo(wkt);
    assertThat(back.getSRID()).isEqualTo(Wgs84.SRID);
  }

  @Test
  void roundsToSixDecimalsWithoutTrailingZerosOrExponents() throws Exception {
    Geometry line = new WKTReader().read("LINESTRING(7.12345678 50.10, -0.0000001 1e-5)");
    assertThat(GeoJsonWriter.write(line))
        .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[7.123457,50.1],[0,0.00001]]}");
    assertThat(GeoJsonWriter.write(line, 2)).contains("[7.12,50.1]");
    assertThatThrownBy(() -> GeoJsonWriter.write(line, 13))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void turnsOuterRingsCounterClockwise() throws Exception {
    Geometry clockwise = new WKTReader().read("POLYGON((0 0, 0 1, 1 1, 0 0))");
    assertThat(GeoJsonWriter.write(clockwise)).contains("[[[0,0],[1,1],[0,1],[0,0]]]");
  }
}
