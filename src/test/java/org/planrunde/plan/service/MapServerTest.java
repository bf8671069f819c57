package org.planrunde.plan.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.geo.GeoFeature;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoLimits;
import org.planrunde.kernel.SafeUrl;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.MapServer;

/** What a real server says, and where its shapes land. */
class MapServerTest {
  private static final Set<String> HERE = Set.of("localhost");

  @TempDir static Path folder;
  private static MapServer server;

  private final ServiceDesk desk = new ServiceDesk(HERE, ServiceLimits.USUAL);

  @BeforeAll
  static void start() throws IOException {
    server = new MapServer(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetCapabilities"})
  void wmsIsRead(String question) {
    var document =
        desk.client()
            .get(
                server.address()
                    + (question.isEmpty()
                        ? "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities"
                        : question),
                ServiceClient.XML);
    var offers = CapabilitiesReader.read(document);
    assertThat(offers.type()).isEqualTo(ServiceType.WMS);
    assertThat(offers.version()).isEqualTo(question.isEmpty() ? "1.3.0" : "1.1.1");
    assertThat(offers.title()).isEqualTo("Grün in der Probestadt");
    var tree = offers.find("baum32").orElseThrow();
    assertThat(tree.title()).isEqualTo("Titel von baum32");
    assertThat(tree.summary()).isEqualTo("Was baum32 zeigt");
    assertThat(tree.obstacle()).isNull();
    assertThat(tree.attribution()).isEqualTo("Stadt Probe");
    assertThat(tree.touches(Fixtures.AREA.getEnvelopeInternal())).isTrue();
    assertThat(tree.address()).isEqualTo(server.address());
    assertThat(tree.legend()).contains("GetLegendGraphic");
  }

  @Test
  void anAddressAloneLeadsToItsMap() throws IOException {
    var offer = desk.ask(server.address()).find("teich").orElseThrow();
    var picture =
        SafeUrl.check(
                offer.address()
                    + "?SERVICE=WMS&REQUEST=GetMap&STYLES=&WIDTH=256&HEIGHT=256&TRANSPARENT=TRUE"
                    + "&CRS=EPSG:3857&BBOX=1098000,6790000,1100000,6794000&VERSION="
                    + offer.settings().get("version")
                    + "&LAYERS="
                    + offer.settings().get("layers")
                    + "&FORMAT="
                    + offer.settings().get("format"),
                HERE)
            .get(Duration.ofSeconds(10), 1_000_000);
    assertThat(new String(picture, 1, 3, UTF_8)).isEqualTo("PNG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"baum32", "baum4326"})
  void treesLandWhereTheyStandWhateverTheOrderOfTheAxes(String layer) {
    var trees = fetch(layer);
    assertThat(trees).hasSize(2);
    assertThat(trees)
        .extracting(it -> it.properties().get("art"))
        .containsExactlyInAnyOrder("Linde", "Eiche");
    var linden =
        trees.stream().filter(it -> "Linde".equals(it.properties().get("art"))).findFirst();
    var at = linden.orElseThrow().place().orElseThrow().getCoordinate();
    assertThat(at.x).isCloseTo(9.875, within(2e-6));
    assertThat(at.y).isCloseTo(51.985, within(2e-6));
  }

  @Test
  void geoJsonOfAServiceInMetresLandsAsWellAndIsLighter() {
    var pond = fetch("teich").getFirst().place().orElseThrow();
    var box = pond.getEnvelopeInternal();
    assertThat(box.getMinX()).isCloseTo(9.872, within(2e-6));
    assertThat(box.getMaxY()).isCloseTo(51.984, within(3e-6));
    assertThat(pond.getNumPoints()).isEqualTo(5);
  }

  private List<GeoFeature> fetch(String layer) {
    var offer = desk.ask(server.address() + "?SERVICE=WFS").find(layer).orElseThrow();
    assertThat(offer.obstacle()).isNull();
    var settings = new HashMap<>(offer.settings());
    settings.put("source", offer.address());
    settings.put("sourceType", offer.type().name());
    var fetched =
        desk.fetch(FeatureSource.of(settings).orElseThrow(), new Envelope(9.86, 9.89, 51.97, 52));
    assertThat(fetched.warnings()).isEmpty();
    return new GeoJsonReader(GeoLimits.LAYER_UPLOAD)
        .features(new ByteArrayInputStream(fetched.geoJson()));
  }
}
