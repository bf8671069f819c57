package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MapLayerTest {
  @Test
  void tellsTheBrowserEverythingAboutAWms() {
    MapSource wms =
        new MapSource.Wms(
            "https://maps.example.org/wms", "trees,paths", "image/png", "1.3.0", true);
    JsonNode json = layer(wms, "Stadt <b>X</b>", 0.5).json();
    assertThat(json.toString())
        .isEqualTo(
            "{\"id\":\"trees\",\"label\":\"Bäume\",\"attribution\":\"Stadt <b>X</b>\","
                + "\"opacity\":0.5,\"visible\":true,\"base\":false,\"toned\":false,"
                + "\"minZoom\":0,\"maxZoom\":22,\"summary\":\"\","
                + "\"source\":{\"kind\":\"WMS\",\"url\":\"https://maps.example.org/wms\","
                + "\"layers\":\"trees,paths\",\"format\":\"image/png\",\"version\":\"1.3.0\","
                + "\"transparent\":true}}");
  }

  @Test
  void namesEachKind() {
    assertThat(kind(new MapSource.Xyz("/tiles/{z}/{x}/{y}.png"))).isEqualTo("XYZ");
    assertThat(kind(new MapSource.Wmts("/wmts", "a", "default", "m", "image/png")))
        .isEqualTo("WMTS");
    assertThat(kind(new MapSource.GeoJsonAt("/plan.json"))).isEqualTo("GEOJSON");
    assertThat(kind(new MapSource.GeoJsonText("{}"))).isEqualTo("GEOJSON");
    assertThat(kind(new MapSource.TownPlan("/town.json"))).isEqualTo("TOWN_PLAN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:image/png;base64,AA", "//elsewhere", " ", "tiles/1"})
  void pointsToNothingButWebAddresses(String url) {
    assertThatThrownBy(() -> new MapSource.Xyz(url)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatNoMapCanShow() {
    var source = new MapSource.Xyz("/a");
    assertThatThrownBy(() -> layer(source, "", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MapLayer("a", "A", source, "", 1, true, true, true, 9, 8, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MapLayer layer(MapSource source, String attribution, double opacity) {
    return new MapLayer(
        "trees", "Bäume", source, attribution, opacity, true, false, false, 0, 22, "");
  }

  private static String kind(MapSource source) {
    return source.json().path("kind").asString();
  }
}
