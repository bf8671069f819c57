package org.planrunde.plan.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSourceTest {
  private static PictureSource source(
      PictureSource.Kind kind, String address, Map<String, String> settings) {
    return new PictureSource(kind, address, settings, true);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/{z}/{x}/{y}.png, https://a.example/3/5/2.png",
    "https://a.example/{z}/{y}/{x}.png?k=1, https://a.example/3/2/5.png?k=1",
    "https://a.example/{z}/{x}/{-y}.png, https://a.example/3/5/5.png",
    "https://{s}.a.example/{z}/{x}/{y}{r}.png, https://b.a.example/3/5/2.png",
  })
  void aTemplateIsFilled(String template, String address) {
    var source = source(PictureSource.Kind.XYZ, template, Map.of());
    assertThat(source.tile(3, 5, 2)).isEqualTo(address);
  }

  @Test
  void aWmtsWithoutATemplateIsAskedByNames() {
    var source =
        source(
            PictureSource.Kind.WMTS,
            "https://a.example/wmts?map=x",
            Map.of("layers", "luft bild&x=1", "matrixSet", "WEBMERCATOR"));
    assertThat(source.tile(3, 5, 2))
        .startsWith("https://a.example/wmts?map=x&SERVICE=WMTS&")
        .contains("LAYER=luft%20bild%26x%3D1", "TILEMATRIXSET=WEBMERCATOR")
        .endsWith("TILEMATRIX=3&TILEROW=2&TILECOL=5");
  }

  @Test
  void aWmsIsAskedForTheBoxOfTheTile() {
    var source = source(PictureSource.Kind.WMS, "https://a.example/wms?", Map.of("layers", "a,b"));
    assertThat(source.tile(0, 0, 0))
        .contains("CRS=EPSG%3A3857", "LAYERS=a%2Cb", "TRANSPARENT=TRUE")
        .contains("BBOX=-20037508.3428%2C-20037508.3428%2C20037508.3428%2C20037508.3428");
    assertThat(source.tile(1, 1, 0)).contains("BBOX=0.0000%2C0.0000%2C20037508");
  }

  @Test
  void anOldWmsIsAskedInItsOwnWords() {
    var settings = Map.of("layers", "a", "version", "1.1.1", "infoFormat", "application/json");
    var source = source(PictureSource.Kind.WMS, "https://a.example/wms", settings);
    assertThat(source.tile(0, 0, 0)).contains("SRS=EPSG%3A3857").doesNotContain("CRS=");
    assertThat(source.info(9.875, 51.985, 17))
        .contains("QUERY_LAYERS=a", "INFO_FORMAT=application%2Fjson", "X=50", "Y=50", "WIDTH=101")
        .doesNotContain("I=50");
  }

  @Test
  void aPlaceLiesInTheMiddleOfItsBox() {
    var asked =
        source(PictureSource.Kind.WMS, "https://a.example/wms", Map.of("layers", "a"))
            .info(9.875, 51.985, 17);
    var box = asked.replaceFirst(".*BBOX=([^&]*).*", "$1").split("%2C");
    // 9.875 E is 1,099,279.97 m and 51.985 N is 6,797,... m in EPSG:3857.
    double x = (Double.parseDouble(box[0]) + Double.parseDouble(box[2])) / 2;
    double y = (Double.parseDouble(box[1]) + Double.parseDouble(box[3])) / 2;
    assertThat(x)
        .isCloseTo(9.875 * 20_037_508.342789244 / 180, org.assertj.core.data.Offset.offset(0.01));
    double back = Math.toDegrees(2 * Math.atan(Math.exp(y / 6_378_137)) - Math.PI / 2);
    assertThat(back).isCloseTo(51.985, org.assertj.core.data.Offset.offset(1e-7));
  }
}
