package org.planrunde.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.RefusedException;
import org.planrunde.testing.ShapefileMaker;

class PlanReadersTest {
  private static final String POINT =
      "{\"type\":\"Feature\",\"properties\":{\"a\":\"b\"},"
          + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[X]}}";

  @TempDir Path folder;

  @Test
  void readsGeoJsonOfTheStandard() throws IOException {
    var found = inspect(POINT.replace("X", "9.99,53.55"));
    assertThat(found.format()).isEqualTo(PlanFormat.GEOJSON);
    assertThat(found.crs()).isEqualTo(CrsName.of(4326));
    assertThat(found.layers().getFirst().name()).isEqualTo("plan");
  }

  @ParameterizedTest
  @CsvSource({"EPSG:25832", "urn:ogc:def:crs:EPSG::25832", "ETRS89 / UTM zone 32N"})
  void readsTheOlderGeoJsonInTheSystemItNames(String name) throws IOException {
    var found =
        inspect(
            "{\"type\":\"FeatureCollection\",\"features\":["
                + POINT.replace("X", "565833.1932,5934036.3769")
                + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\""
                + name
                + "\"}}}");
    assertThat(found.crs()).isEqualTo(CrsName.of(25832));
    assertThat(found.extent().getMinX()).isCloseTo(9.993682, within(2e-7));
  }

  @Test
  void asksWhenTheNumbersCannotBeDegrees() throws IOException {
    var found = inspect(POINT.replace("X", "565833,5934036"));
    assertThat(found.needsCrs()).isTrue();
    assertThat(found.warnings().getFirst().key()).isEqualTo("plan.read.geojson.not-degrees");
  }

  @Test
  void asksWhenTheSystemIsNotKnown() throws IOException {
    var found =
        inspect(
            POINT
                .replace("X", "1,2")
                .replace("{\"type\":\"Feature\"", "{\"crs\":\"EPSG:2180\",\"type\":\"Feature\""));
    assertThat(found.needsCrs()).isTrue();
    assertThat(found.crs()).isEqualTo(CrsName.of(2180));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | plan.read.not.empty",
        "'%PDF-1.7' | plan.read.not.pdf",
        "'hello' | plan.read.not.unknown",
        "'{\"type\":\"CityJSON\"}' | plan.read.not.cityjson",
        "'{' | geo.rejected.malformed",
        "'{}' | geo.rejected.no-geometry"
      })
  void refusesOthersWithTheirSentence(String content, String key) throws IOException {
    assertThat(refusal(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(key);
  }

  @Test
  void refusesBareShapesPicturesAndStrangeArchives() throws IOException {
    assertThat(refusal(ShapefileMaker.shapes(ShapefileMaker.point(1, 1, 2))))
        .isEqualTo("plan.read.not.bare-shape");
    assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}))
        .isEqualTo("plan.read.not.picture");
    byte[] zip = Files.readAllBytes(new ShapefileMaker().text("a.txt", "x").zip(folder));
    assertThat(refusal(zip)).isEqualTo("plan.read.not.archive");
    assertThat(refusal(Arrays.copyOf(zip, 40))).isEqualTo("kernel.zip.broken");
    byte[] slip = Files.readAllBytes(new ShapefileMaker().text("../a.shp", "x").zip(folder));
    assertThat(refusal(slip)).isEqualTo("kernel.zip.path");
  }

  /** A reason without a sentence would show its key to people. */
  @Test
  void everyReasonHasItsSentence() throws IOException {
    for (var language : new String[] {"de", "en"}) {
      var texts = new Properties();
      try (var in =
          Files.newBufferedReader(
              Path.of("src/main/resources/i18n/plan_" + language + ".properties"))) {
        texts.load(in);
      }
      for (var reason : SkipReason.values()) {
        assertThat(texts).containsKey(reason.messageKey());
      }
      for (var content : Content.values()) {
        boolean read =
            java.util.EnumSet.of(
                    Content.GEOJSON, Content.SQLITE, Content.XPLAN, Content.GML, Content.ZIP)
                .contains(content);
        assertThat(texts.containsKey(content.messageKey())).isEqualTo(!read);
      }
    }
  }

  @Test
  void featuresOfAServiceAreReadInTheOrderOfTheirAxes() throws IOException {
    var found =
        inspect(
            """
            <wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:a="http://a.example">
            <wfs:member><a:baum><a:art>Linde</a:art><a:ort><gml:Point srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>51.985 9.875</gml:pos></gml:Point></a:ort></a:baum></wfs:member>
            <wfs:member><a:baum><a:art>ohne Ort</a:art></a:baum></wfs:member></wfs:FeatureCollection>
            """);
    assertThat(found.format()).isEqualTo(PlanFormat.GML);
    assertThat(found.layers().getFirst().name()).isEqualTo("baum");
    assertThat(new String(found.layers().getFirst().geoJson(), StandardCharsets.UTF_8))
        .contains("[9.875,51.985]", "Linde");
    assertThat(found.warnings()).hasSize(1);
  }

  private Findings inspect(String json) throws IOException {
    return PlanReaders.inspect(
        Files.writeString(folder.resolve("plan.geojson"), json), ReadOptions.NONE);
  }

  private String refusal(byte[] content) throws IOException {
    var file = Files.write(folder.resolve("any"), content);
    return catchThrowableOfType(
            RefusedException.class, () -> PlanReaders.inspect(file, ReadOptions.NONE))
        .problems()
        .getFirst()
        .message()
        .key();
  }
}
