package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planrunde.geo.Wgs84;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MapCanvasTest {
  private final MapCanvas map = new MapCanvas();

  @Test
  void aSecondPlacingWithTheSameStartIsANewOne() {
    map.startPlacing(Placing.POINT, Wgs84.point(10, 53));
    Object first = map.getElement().getPropertyRaw("placing");
    map.startPlacing(Placing.POINT, Wgs84.point(10, 53));
    assertThat(map.getElement().getPropertyRaw("placing")).isNotEqualTo(first);
  }

  @Test
  void aPinTravelsLikeAFeatureOfTheFeed() {
    MapPin pin = new MapPin("1", "K7QX", "<b>Bank</b>", "stay", true, Wgs84.point(10, 53), null);
    assertThat(pin.json().toString())
        .isEqualTo(
            "{\"type\":\"Feature\",\"id\":\"1\","
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[10.0,53.0]},"
                + "\"properties\":{\"code\":\"K7QX\",\"title\":\"<b>Bank</b>\","
                + "\"category\":\"stay\",\"badge\":true}}");
  }

  @Test
  void aMarkerCarriesItsMixByShape() {
    MapMarker marker =
        new MapMarker(
            "p", "Park", Wgs84.point(10, 53), 5, Map.of(PinShape.LEAF, 5), MapMarker.State.SOON);
    assertThat(marker.json().path("mix").toString()).isEqualTo("{\"LEAF\":5}");
    assertThat(marker.json().path("state").asString()).isEqualTo("SOON");
  }

  @Test
  void eventsSurviveWhateverTheBrowserSends() {
    ObjectNode junk =
        (ObjectNode) new JsonMapper().readTree("{\"id\":{},\"bbox\":7,\"zoom\":\"x\"}");
    assertThat(new PinSelected(map, true, junk).id()).isEmpty();
    assertThat(new ViewChanged(map, true, junk).bounds()).isEmpty();
    assertThat(new ViewChanged(map, true, junk).zoom()).isZero();
    assertThat(new ClusterOpened(map, true, junk).bounds()).isEmpty();
    assertThat(new PlaceChanged(map, true, junk).place()).isEmpty();
    assertThat(new FeatureChosen(map, true, junk).at()).isEmpty();
    assertThat(new MapCompared(map, true, junk).states()).isEmpty();
    junk.put("left", "").put("right", "");
    assertThat(new MapCompared(map, true, junk).states()).isEmpty();
    junk.put("right", "a-1");
    assertThat(new MapCompared(map, true, junk).states())
        .contains(new Comparison(Comparison.TODAY, "a-1"));
    junk.put("right", "<script>");
    assertThat(new MapCompared(map, true, junk).states()).isEmpty();
    junk.put("id", "x".repeat(10_000));
    assertThat(new PinSelected(map, true, junk).id()).hasSize(64);
  }
}
