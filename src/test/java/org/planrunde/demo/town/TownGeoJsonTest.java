package org.planrunde.demo.town;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The town as it leaves the house. */
class TownGeoJsonTest {
  private static final Pattern TOO_FINE = Pattern.compile("\\d\\.\\d{8,}");
  private static Town town;
  private static byte[] base;

  @BeforeAll
  static void draw() {
    town = Town.draw(7);
    base = TownGeoJson.baseMap(town);
  }

  @Test
  void theSameSeedDrawsTheSameBytes() {
    assertThat(TownGeoJson.baseMap(Town.draw(7))).isEqualTo(base);
  }

  @Test
  void theBaseMapIsLightEnoughForAPhone() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write(base);
    }
    assertThat(zipped.size()).isLessThan(500_000);
  }

  @Test
  void everyFeatureSaysWhatItIsAndLiesNearTheTown() {
    for (var bytes :
        new byte[][] {base, TownGeoJson.draftA(), TownGeoJson.draftB(), TownGeoJson.trees(town)}) {
      var json = JsonMapper.shared().readTree(bytes);
      assertThat(json.get("attribution").asString()).isEqualTo("fiktive Demodaten");
      assertThat(json.get("features")).isNotEmpty();
      for (var feature : json.get("features")) {
        assertThat(feature.get("properties").get("kind").asString()).isNotBlank();
        inside(feature.get("geometry").get("coordinates"));
      }
      assertThat(TOO_FINE.matcher(new String(bytes, UTF_8)).find()).isFalse();
    }
  }

  @Test
  void everyDocumentPassesTheStrictReader() {
    var reader = new GeoJsonReader(GeoLimits.LAYER_UPLOAD);
    for (var bytes :
        new byte[][] {base, TownGeoJson.draftA(), TownGeoJson.draftB(), TownGeoJson.trees(town)}) {
      assertThat(reader.features(new ByteArrayInputStream(bytes))).isNotEmpty();
    }
  }

  private static void inside(JsonNode coordinates) {
    if (coordinates.get(0).isNumber()) {
      double lon = coordinates.get(0).asDouble();
      double lat = coordinates.get(1).asDouble();
      assertThat(lon > 9.78 && lon < 9.98 && lat > 51.9 && lat < 52.1)
          .as("%s %s", lon, lat)
          .isTrue();
    } else {
      coordinates.forEach(TownGeoJsonTest::inside);
    }
  }

  @Test
  void theStationLiesWhereTheFrameSays() {
    var station = TownFrame.toWgs84(TownFrame.uv(0, 0));
    // Inverse transverse Mercator series on GRS 80, reckoned apart from proj4j.
    assertThat(station.x).isCloseTo(9.8783763, within(1e-6));
    assertThat(station.y).isCloseTo(51.9936301, within(1e-6));
    var back = TownFrame.toUv(TownFrame.uv(-70, 2));
    assertThat(back.x).isCloseTo(-70, within(1e-9));
    assertThat(back.y).isCloseTo(2, within(1e-9));
  }

  @Test
  void draftsMarkWhatIsProposed() {
    assertThat(new String(TownGeoJson.draftA(), UTF_8)).contains("\"draft\":true", "Lindenhof");
    assertThat(new String(TownGeoJson.draftB(), UTF_8)).contains("\"draft\":true", "Lange Bank");
  }

  @Test
  void treesCarryTheirGirth() {
    assertThat(new String(TownGeoJson.trees(town), UTF_8)).contains("\"girth\":", "Winterlinde");
  }

  @Test
  void streetsAreWrittenOncePerName() {
    var json = JsonMapper.shared().readTree(TownGeoJson.streets(town.gazetteer()));
    assertThat(json.get("features").size()).isEqualTo(town.gazetteer().size());
  }
}
