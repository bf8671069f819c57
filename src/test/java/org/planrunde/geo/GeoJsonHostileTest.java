package org.planrunde.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.geo.GeoJsonRejected.Reason;

/** What strangers may send; the time limit is a guard against blow-ups, not a measure. */
@Timeout(20)
class GeoJsonHostileTest {
  private final GeoJsonReader reader = new GeoJsonReader(GeoLimits.PROCEDURE_AREA);

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("", Reason.EMPTY),
        arguments("  \n ", Reason.EMPTY),
        arguments("{", Reason.MALFORMED),
        arguments("{'type':1}", Reason.MALFORMED),
        arguments("<gml/>", Reason.MALFORMED),
        arguments(geo("Point", "[7,50"), Reason.MALFORMED),
        arguments(geo("Point", "[7,50]") + "{}", Reason.MALFORMED),
        arguments("{\"type\":\"Po\u0000int\"}", Reason.MALFORMED),
        arguments("[]", Reason.NO_GEOMETRY),
        arguments("null", Reason.NO_GEOMETRY),
        arguments("{}", Reason.NO_GEOMETRY),
        arguments("{\"type\":\"Feature\",\"geometry\":null}", Reason.NO_GEOMETRY),
        arguments("{\"type\":\"FeatureCollection\"}", Reason.NO_GEOMETRY),
        arguments("{\"type\":\"FeatureCollection\",\"features\":[]}", Reason.NO_GEOMETRY),
        arguments("{\"type\":\"GeometryCollection\",\"geometries\":[]}", Reason.NO_GEOMETRY),
        arguments(geo("Polygon", "[]"), Reason.NO_GEOMETRY),
        arguments(geo("Circle", "[7,50]"), Reason.UNKNOWN_TYPE),
        arguments(geo("point", "[7,50]"), Reason.UNKNOWN_TYPE),
        arguments("{\"type\":7,\"coordinates\":[7,50]}", Reason.UNKNOWN_TYPE),
        arguments(geo("Point", "[NaN,50]"), Reason.NOT_FINITE),
        arguments(geo("Point", "[7,-Infinity]"), Reason.NOT_FINITE),
        arguments(geo("Point", "[1e999,50]"), Reason.NOT_FINITE),
        arguments(geo("Point", "[null,50]"), Reason.NOT_A_NUMBER),
        arguments(geo("Point", "[\"7\",50]"), Reason.NOT_A_NUMBER),
        arguments(geo("Point", "\"7,50\""), Reason.NOT_A_NUMBER),
        arguments(geo("Point", "null"), Reason.NOT_A_NUMBER),
        arguments(geo("Point", "[7]"), Reason.BAD_COORDINATES),
        arguments(geo("Point", "[7,50,1,2]"), Reason.BAD_COORDINATES),
        arguments(geo("Point", "[[7,50]]"), Reason.BAD_COORDINATES),
        arguments(geo("LineString", "[7,50]"), Reason.BAD_COORDINATES),
        arguments(geo("MultiPoint", "[[7,50],[]]"), Reason.BAD_COORDINATES),
        arguments(geo("MultiPolygon", "[[[[[7,50]]]]]"), Reason.BAD_COORDINATES),
        arguments(geo("LineString", "[[7,50],[8,51,3]]"), Reason.MIXED_DIMENSIONS),
        arguments(geo("LineString", "[[7,50]]"), Reason.TOO_FEW_POINTS),
        arguments(geo("LineString", "[[7,50],[7,50]]"), Reason.TOO_FEW_POINTS),
        arguments(geo("Polygon", "[[[7,50],[8,50],[7,50]]]"), Reason.TOO_FEW_POINTS),
        arguments(geo("Polygon", "[[[7,50],[8,50],[8,51],[7,51]]]"), Reason.RING_NOT_CLOSED),
        arguments(geo("Point", "[181,50]"), Reason.OUTSIDE_WORLD),
        arguments(geo("Point", "[100,100]"), Reason.OUTSIDE_WORLD),
        arguments(geo("Point", "[50.7,7.1]"), Reason.SWAPPED_AXES),
        arguments(geo("Point", "[50,120]"), Reason.SWAPPED_AXES),
        arguments(geo("Point", "[365760.37,5621728.85]"), Reason.LOOKS_LIKE_METRES),
        arguments(geo("Point", "[5621728.85,365760.37]"), Reason.LOOKS_LIKE_METRES),
        arguments(
            geo("Polygon", "[[[7,50],[8,51],[8,50],[7,51],[7,50]]]"), Reason.SELF_INTERSECTION),
        arguments(
            GeoJsonReaderTest.collection(
                "[[[7,50],[9,50],[9,52],[7,52],[7,50]]]",
                "[[[8,51],[10,51],[10,53],[8,53],[8,51]]]"),
            Reason.SELF_INTERSECTION),
        arguments(
            "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::25832\"}},\"type\":\"Point\",\"coordinates\":[7,50]}",
            Reason.FOREIGN_CRS),
        arguments(
            "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:43260\"}},\"type\":\"Point\",\"coordinates\":[7,50]}",
            Reason.FOREIGN_CRS),
        arguments("{\"crs\":{},\"type\":\"Point\",\"coordinates\":[7,50]}", Reason.FOREIGN_CRS),
        arguments(
            "{\"type\":\"Feature\",\"properties\":{\"name\":\"a\\u0007\"},\"geometry\":null}",
            Reason.CONTROL_CHARACTER),
        arguments(
            "{\"type\":\"Feature\",\"other\":[\"a\\u0000\"],\"geometry\":null}",
            Reason.CONTROL_CHARACTER),
        arguments("{\"name\":\"" + "a".repeat(1_000_001) + "\"}", Reason.TEXT_TOO_LONG),
        arguments("{\"" + "a".repeat(1_000_001) + "\":1}", Reason.TEXT_TOO_LONG),
        arguments("[".repeat(10_000), Reason.NO_GEOMETRY),
        arguments("{\"a\":".repeat(10_000), Reason.TOO_DEEP),
        arguments(
            "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(10_000), Reason.TOO_DEEP),
        arguments(geo("Polygon", "[".repeat(10_000)), Reason.BAD_COORDINATES),
        arguments(
            geo("MultiPoint", "[" + "[7,50],".repeat(500_000) + "[7,50]]"),
            Reason.TOO_MANY_VERTICES),
        arguments(
            "{\"type\":\"FeatureCollection\",\"features\":["
                + "{\"type\":\"Feature\"},".repeat(1_001)
                + "0]}",
            Reason.TOO_MANY_FEATURES),
        arguments(" ".repeat(5_000_001), Reason.TOO_LARGE));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses(String json, Reason reason) {
    assertThat(rejected(json.getBytes(StandardCharsets.UTF_8)).reason()).isEqualTo(reason);
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] latin1 = "{\"name\":\"Bäckerweg\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(rejected(latin1).reason()).isEqualTo(Reason.NOT_UTF8);
    byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'};
    assertThat(rejected(overlong).reason()).isEqualTo(Reason.NOT_UTF8);
  }

  @Test
  void refusesAMillionVerticesAndMillionsOfCrossingsAtOnce() {
    GeoJsonReader layer = new GeoJsonReader(GeoLimits.LAYER_UPLOAD);
    String million = geo("MultiPoint", "[" + "[7,50],".repeat(1_000_000) + "[7,50]]");
    assertThat(rejected(layer, million.getBytes(StandardCharsets.UTF_8)).reason())
        .isEqualTo(Reason.TOO_MANY_VERTICES);

    StringBuilder star = new StringBuilder("[[");
    int corners = 3001;
    for (int i = 0; i <= corners; i++) {
      double angle = 2 * Math.PI * (i % corners) * 1500 / corners;
      star.append(i == 0 ? "" : ",");
      star.append("[" + (7 + Math.cos(angle)) + "," + (50 + Math.sin(angle)) + "]");
    }
    assertThat(rejected(geo("Polygon", star + "]]").getBytes(StandardCharsets.UTF_8)).reason())
        .isEqualTo(Reason.SELF_INTERSECTION);
  }

  @Test
  void saysWhere() {
    GeoJsonRejected line =
        rejected(
            "{\"type\":\"Point\",\n \"coordinates\":[7,\n null]}".getBytes(StandardCharsets.UTF_8));
    assertThat(line.line()).isEqualTo(3);
    assertThat(line.column()).isEqualTo(2);
    assertThat(line.featureIndex()).isEqualTo(-1);

    String bowTie =
        GeoJsonReaderTest.collection(
            "[[[7,50],[8,50],[8,51],[7,50]]]", "[[[7,50],[8,51],[8,50],[7,51],[7,50]]]");
    GeoJsonRejected crossing = rejected(bowTie.getBytes(StandardCharsets.UTF_8));
    assertThat(crossing.featureIndex()).isEqualTo(1);
    assertThat(crossing.details()).containsExactly("7.5", "50.5");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasASentenceInBothLanguages(Reason reason) {
    GeoJsonRejected rejected = new GeoJsonRejected(reason, 3, 14, -1, "7.123456", "50");
    for (Locale locale : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
      String pattern =
          ResourceBundle.getBundle("i18n.geo", locale).getString(rejected.messageKey());
      assertThat(new MessageFormat(pattern, locale).format(rejected.messageArguments()))
          .endsWith(".")
          .doesNotContain("{", "!");
    }
  }

  private GeoJsonRejected rejected(byte[] json) {
    return rejected(reader, json);
  }

  private static GeoJsonRejected rejected(GeoJsonReader reader, byte[] json) {
    GeoJsonRejected rejected =
        catchThrowableOfType(GeoJsonRejected.class, () -> reader.geometry(json));
    assertThat(rejected).as("refused").isNotNull();
    return rejected;
  }

  private static String geo(String type, String coordinates) {
    return "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}";
  }
}
