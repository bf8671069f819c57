package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.planrunde.geo.Wgs84;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class MapGeometryTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (10.1 53.5)",
        "LINESTRING (10 53, 10.1 53.1, 10.2 53)",
        "POLYGON ((10 53, 10.1 53, 10.1 53.1, 10 53))"
      })
  void readsWhatItWrites(String wkt) throws Exception {
    Geometry geometry = new WKTReader(Wgs84.FACTORY).read(wkt);
    assertThat(MapGeometry.read(MapGeometry.write(geometry))).contains(geometry);
  }

  @Test
  void writesHolesAndParts() throws Exception {
    Geometry many =
        new WKTReader()
            .read(
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (6 1, 7 1, 7 2, 6 1)), ((20 0, 21 0, 21 1, 20 0)))");
    JsonNode json = MapGeometry.write(many);
    assertThat(json.path("geometries")).hasSize(2);
    assertThat(json.path("geometries").path(0).path("coordinates")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "[]",
        "{}",
        "{\"type\":\"Point\"}",
        "{\"type\":7,\"coordinates\":[1,2]}",
        "{\"type\":\"Point\",\"coordinates\":[1]}",
        "{\"type\":\"Point\",\"coordinates\":[1,2,3]}",
        "{\"type\":\"Point\",\"coordinates\":[\"1\",\"2\"]}",
        "{\"type\":\"Point\",\"coordinates\":[null,2]}",
        "{\"type\":\"Point\",\"coordinates\":[181,2]}",
        "{\"type\":\"Point\",\"coordinates\":[1,90.1]}",
        "{\"type\":\"Point\",\"coordinates\":[1e999,2]}",
        "{\"type\":\"Point\",\"coordinates\":{\"0\":1,\"1\":2}}",
        "{\"type\":\"LineString\",\"coordinates\":[[1,2]]}",
        "{\"type\":\"LineString\",\"coordinates\":[[1,2],[[3],4]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,0]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]],[[0,0],[1,0],[1,1],[0,0]]]}",
        "{\"type\":\"GeometryCollection\",\"geometries\":[]}",
        "{\"type\":\"GeometryCollection\",\"geometries\":{}}",
        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\"}]}",
        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]}]}"
      })
  void refusesWhatNoMapSends(String json) {
    assertThat(MapGeometry.read(MAPPER.readTree(json))).isEmpty();
  }

  @Test
  void refusesNumbersThatAreNone() {
    ObjectNode point = JsonNodeFactory.instance.objectNode().put("type", "Point");
    point.putArray("coordinates").add(Double.NaN).add(1.0);
    assertThat(MapGeometry.read(point)).isEmpty();
  }

  @Test
  void takesFiveHundredCornersAndNotOneMore() {
    assertThat(MapGeometry.read(line(500)))
        .hasValueSatisfying(line -> assertThat(line.getNumPoints()).isEqualTo(500));
    assertThat(MapGeometry.read(line(501))).isEmpty();
  }

  @Test
  void takesTenPlacesAndTheirCornersTogether() {
    assertThat(MapGeometry.read(several(line(250), ring(250))))
        .hasValueSatisfying(all -> assertThat(all.getNumGeometries()).isEqualTo(2));
    assertThat(MapGeometry.read(several(line(250), ring(251)))).isEmpty();
    var ten = Stream.generate(() -> line(2)).limit(10).toArray(JsonNode[]::new);
    assertThat(MapGeometry.read(several(ten))).isPresent();
    var eleven = Stream.generate(() -> line(2)).limit(11).toArray(JsonNode[]::new);
    assertThat(MapGeometry.read(several(eleven))).isEmpty();
  }

  private static JsonNode several(JsonNode... parts) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", "GeometryCollection");
    node.putArray("geometries").addAll(List.of(parts));
    return node;
  }

  @Test
  void countsTheClosingCornerOfAPolygonOnce() {
    assertThat(MapGeometry.read(ring(500))).isPresent();
    assertThat(MapGeometry.read(ring(501))).isEmpty();
  }

  @Test
  void readsBoxesInOrderOnly() {
    assertThat(MapGeometry.readBox(MAPPER.readTree("[10,53,11,54]")))
        .contains(new Envelope(10, 11, 53, 54));
    for (String bad : new String[] {"[11,53,10,54]", "[10,53,11]", "[10,\"53\",11,54]", "{}"}) {
      assertThat(MapGeometry.readBox(MAPPER.readTree(bad))).as(bad).isEmpty();
    }
  }

  private static JsonNode line(int corners) {
    String positions =
        IntStream.range(0, corners)
            .mapToObj(i -> "[%d,1]".formatted(i % 180))
            .collect(Collectors.joining(","));
    return MAPPER.readTree("{\"type\":\"LineString\",\"coordinates\":[" + positions + "]}");
  }

  private static JsonNode ring(int corners) {
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      ring[i] = new Coordinate(Math.cos(angle), Math.sin(angle));
    }
    ring[corners] = ring[0].copy();
    return MapGeometry.write(Wgs84.FACTORY.createPolygon(ring));
  }
}
