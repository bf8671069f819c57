package org.planrunde.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class GeoJsonReaderTest {
  private final GeoJsonReader reader = new GeoJsonReader(GeoLimits.PROCEDURE_AREA);

  @Test
  void readsMembersInAnyOrderAndDropsHeights() {
    Geometry read =
        geometry(
            "{\"coordinates\":[[7,50,61.5],[8,51,62]],\"x\":{\"y\":[1]},\"type\":\"LineString\"}");
    assertThat(read.toText()).isEqualTo("LINESTRING (7 50, 8 51)");
    assertThat(read.getSRID()).isEqualTo(Wgs84.SRID);
  }

  @Test
  void readsAFeature() {
    assertThat(
            geometry(
                    "{\"type\":\"Feature\",\"properties\":null,\"geometry\":{\"type\":\"Point\",\"coordinates\":[7,50]}}")
                .toText())
        .isEqualTo("POINT (7 50)");
  }

  @Test
  void acceptsWgs84UnderItsOldNames() {
    for (String name :
        List.of("urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326")) {
      String crs = "{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}}";
      assertThat(
              geometry("{\"crs\":" + crs + ",\"type\":\"Point\",\"coordinates\":[7,50]}")
                  .getNumPoints())
          .isOne();
    }
  }

  @Test
  void joinsDistrictsThatShareABorder() {
    Geometry joined =
        geometry(
            collection(
                "[[[7,50],[8,50],[8,51],[7,51],[7,50]]]",
                "[[[8,50],[9,50],[9,51],[8,51],[8,50]]]"));
    assertThat(joined.getGeometryType()).isEqualTo("Polygon");
    assertThat(joined.getArea()).isEqualTo(2);
  }

  @Test
  void handsOutFeaturesWithTheirProperties() {
    List<GeoFeature> features =
        features(
            "{\"type\":\"FeatureCollection\",\"features\":["
                + "{\"type\":\"Feature\",\"id\":7,\"geometry\":null,\"properties\":{\"name\":\"A\\nB\",\"n\":1.50,\"no\":null,\"list\":[1]}},"
                + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[7,50]},\"properties\":{}}]}");
    assertThat(features).hasSize(2);
    assertThat(features.getFirst().id()).isEqualTo("7");
    assertThat(features.getFirst().place()).isEmpty();
    assertThat(features.getFirst().properties())
        .containsExactly(java.util.Map.entry("name", "A\nB"), java.util.Map.entry("n", "1.50"));
    assertThat(features.getLast().place()).isPresent();
  }

  @Test
  void neverTakesAPlaceInTurkeyOrSomaliaForSwappedWithoutCause() {
    assertThat(geometry("{\"type\":\"Point\",\"coordinates\":[39.9,41.0]}").getNumPoints()).isOne();
    assertThat(geometry("{\"type\":\"Point\",\"coordinates\":[-70.6,-33.4]}").getNumPoints())
        .isOne();
  }

  static String collection(String... polygons) {
    StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    for (String polygon : polygons) {
      json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")
          .append(
              "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":")
          .append(polygon)
          .append("}}");
    }
    return json.append("]}").toString();
  }

  private Geometry geometry(String json) {
    return reader.geometry(json.getBytes(StandardCharsets.UTF_8));
  }

  private List<GeoFeature> features(String json) {
    return reader.features(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
