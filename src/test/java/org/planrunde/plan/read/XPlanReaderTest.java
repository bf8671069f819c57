package org.planrunde.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.GeoFeature;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoLimits;
import org.planrunde.geo.Metric;
import org.planrunde.kernel.RefusedException;
import org.planrunde.testing.ShapefileMaker;

@Timeout(30)
class XPlanReaderTest {
  private static final String SQUARE =
      "<gml:Polygon SRS><gml:exterior><gml:LinearRing><gml:posList>565800 5934000 565900 5934000"
          + " 565900 5934100 565800 5934100 565800 5934000</gml:posList></gml:LinearRing>"
          + "</gml:exterior></gml:Polygon>";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"4/0, 4.0", "4/1, 4.1", "5/0, 5.0", "5/2/1, 5.2.1", "5/4, 5.4", "6/0, 6.0"})
  void readsThePlanAndItsAreas(String namespace, String version) throws IOException {
    var found =
        inspect(
            namespace,
            "",
            "<xplan:BP_Plan><xplan:name>Am  Markt</xplan:name><xplan:nummer>7</xplan:nummer>"
                + "<xplan:rechtsstand>2400</xplan:rechtsstand>"
                + "<xplan:technHerstellDatum>2026-01-02</xplan:technHerstellDatum>"
                + "<xplan:raeumlicherGeltungsbereich>"
                + SQUARE
                + "</xplan:raeumlicherGeltungsbereich>"
                + "</xplan:BP_Plan>",
            "<xplan:BP_BaugebietsTeilFlaeche><xplan:position>"
                + SQUARE
                + "</xplan:position>"
                + "<xplan:GRZ>0.4</xplan:GRZ><xplan:GFZ>1.2</xplan:GFZ><xplan:Z>3</xplan:Z>"
                + "<xplan:besondereArtDerBaulNutzung>1200</xplan:besondereArtDerBaulNutzung>"
                + "</xplan:BP_BaugebietsTeilFlaeche>",
            "<xplan:BP_GruenFlaeche><xplan:position>"
                + SQUARE
                + "</xplan:position></xplan:BP_GruenFlaeche>",
            "<xplan:XP_PPO><xplan:position><gml:Point SRS><gml:pos>565850 5934050</gml:pos></gml:Point>"
                + "</xplan:position></xplan:XP_PPO>");
    assertThat(found.format()).isEqualTo(PlanFormat.XPLAN);
    assertThat(found.version()).isEqualTo(version);
    assertThat(found.crs()).isEqualTo(CrsName.of(25832));
    assertThat(found.layers())
        .extracting(FoundLayer::name)
        .containsExactly("Am Markt: Geltungsbereich", "Am Markt: Flächen");
    assertThat(features(found, 0).getFirst().properties())
        .containsEntry("nummer", "7")
        .containsEntry("rechtsstand", "Öffentliche Auslegung")
        .containsEntry("technHerstellDatum", "2026-01-02");
    assertThat(features(found, 1).getFirst().properties())
        .containsEntry("art", "BP_BaugebietsTeilFlaeche")
        .containsEntry("GRZ", "0.4")
        .containsEntry("GFZ", "1.2")
        .containsEntry("Z", "3")
        .containsEntry("zeichen", "WA")
        .containsEntry("nutzung", "Allgemeines Wohngebiet (WA)")
        .containsEntry("planzv", "WOHNEN");
    assertThat(features(found, 1).get(1).properties())
        .containsEntry("planzv", "GRUEN")
        .containsEntry("nutzung", "Grünfläche");
    assertThat(Metric.area(features(found, 0).getFirst().geometry()))
        .isCloseTo(10_000, within(10.0));
  }

  @Test
  void arcsBecomeLines() throws IOException {
    String circle =
        "<gml:Polygon SRS><gml:exterior><gml:Ring><gml:curveMember><gml:Curve><gml:segments>"
            + "<gml:ArcString><gml:posList>566000 5934100 566100 5934000 566000 5933900 565900 5934000"
            + " 566000 5934100</gml:posList></gml:ArcString>"
            + "</gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>";
    var found = inspect("6/0", "", area(circle));
    var geometry = features(found, 0).getFirst().geometry();
    assertThat(Metric.area(geometry)).isCloseTo(Math.PI * 10_000, within(40.0));
    assertThat(geometry.getNumPoints()).isBetween(100, 800);
  }

  @Test
  void curvesMayRunBackwardsAndBeOfPieces() throws IOException {
    String ring =
        "<gml:Polygon SRS><gml:exterior><gml:Ring>"
            + "<gml:curveMember><gml:LineString><gml:posList>565800 5934000 565900 5934000 565900 5934100</gml:posList></gml:LineString></gml:curveMember>"
            + "<gml:curveMember><gml:OrientableCurve orientation='-'><gml:baseCurve><gml:LineString>"
            + "<gml:pos>565800 5934000</gml:pos><gml:pos>565800 5934100</gml:pos><gml:pos>565900 5934100</gml:pos>"
            + "</gml:LineString></gml:baseCurve></gml:OrientableCurve></gml:curveMember>"
            + "</gml:Ring></gml:exterior></gml:Polygon>";
    var found = inspect("6/0", "", area(ring));
    assertThat(Metric.area(features(found, 0).getFirst().geometry()))
        .isCloseTo(10_000, within(10.0));
  }

  @Test
  void theSystemIsInheritedAndTheAuthoritysOrderKept() throws IOException {
    var whole = inspect("6/0", "EPSG:25832", area(SQUARE.replace(" SRS", "")));
    assertThat(whole.crs()).isEqualTo(CrsName.of(25832));
    var degrees =
        inspect(
            "6/0",
            "urn:ogc:def:crs:EPSG::4258",
            area("<gml:Point><gml:pos>53.55 9.99</gml:pos></gml:Point>"));
    assertThat(degrees.extent().getMinX()).isEqualTo(9.99);
    var none = inspect("6/0", "", area(SQUARE.replace(" SRS", "")));
    assertThat(none.needsCrs()).isTrue();
  }

  @Test
  void whatCannotBeReadIsCounted() throws IOException {
    var found =
        inspect(
            "6/0",
            "",
            area(SQUARE),
            area(
                "<gml:Polygon SRS><gml:exterior><gml:LinearRing><gml:posList>1 2 3</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"),
            area(
                "<gml:Polygon SRS><gml:exterior><gml:LinearRing><gml:posList>1 2 NaN 4 5 6 1 2</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"),
            area("<gml:Surface SRS><gml:patches/></gml:Surface>"),
            area(
                "<gml:MultiSurface SRS><gml:surfaceMember xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='file:///etc/passwd'/></gml:MultiSurface>"));
    assertThat(found.features()).isEqualTo(1);
    assertThat(found.warnings())
        .extracting(it -> it.key().replace("plan.read.skipped.", "") + " " + it.arguments().get(0))
        .containsExactlyInAnyOrder("broken 2", "no-geometry 1", "elsewhere 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/> | kernel.xml.doctype",
        "<html/> | plan.read.not.xml",
        "<CityModel xmlns='http://www.opengis.net/citygml/2.0'/> | plan.read.not.citygml",
        "<x:XPlanAuszug xmlns:x='http://www.xplanung.de/xplangml/6/0'><x:a> | kernel.xml.malformed"
      })
  void refusesOtherXml(String xml, String key) throws IOException {
    var file = Files.writeString(folder.resolve("a"), xml);
    var refused =
        catchThrowableOfType(
            RefusedException.class, () -> PlanReaders.inspect(file, ReadOptions.NONE));
    assertThat(refused.problems().getFirst().message().key()).isEqualTo(key);
  }

  @Test
  void archivesNameWhatTheyHoldBesides() throws IOException {
    var zip =
        new ShapefileMaker()
            .file(
                "plan.gml",
                plan("6/0", "EPSG:25832", area(SQUARE)).getBytes(StandardCharsets.UTF_8))
            .text("plan.pdf", "%PDF")
            .zip(folder);
    var found = PlanReaders.inspect(zip, ReadOptions.NONE);
    assertThat(found.features()).isEqualTo(1);
    assertThat(found.warnings().getFirst().arguments()).containsExactly("plan.pdf");
  }

  private static String area(String shape) {
    return "<xplan:BP_GruenFlaeche><xplan:position>"
        + shape
        + "</xplan:position></xplan:BP_GruenFlaeche>";
  }

  private static String plan(String namespace, String system, String... features) {
    var text =
        new StringBuilder("<?xml version='1.0' encoding='UTF-8'?><xplan:XPlanAuszug")
            .append(" xmlns:xplan='http://www.xplanung.de/xplangml/" + namespace + "'")
            .append(" xmlns:gml='http://www.opengis.net/gml/3.2'>");
    if (!system.isEmpty()) {
      text.append("<gml:boundedBy><gml:Envelope srsName='" + system + "'/></gml:boundedBy>");
    }
    for (String feature : features) {
      text.append("<gml:featureMember>").append(feature).append("</gml:featureMember>");
    }
    return text.append("</xplan:XPlanAuszug>").toString().replace(" SRS", " srsName='EPSG:25832'");
  }

  private Findings inspect(String namespace, String system, String... features) throws IOException {
    var file = Files.writeString(folder.resolve("plan"), plan(namespace, system, features));
    return PlanReaders.inspect(file, ReadOptions.NONE);
  }

  private static List<GeoFeature> features(Findings found, int layer) {
    return new GeoJsonReader(GeoLimits.LAYER_UPLOAD)
        .features(new ByteArrayInputStream(found.layers().get(layer).geoJson()));
  }
}
