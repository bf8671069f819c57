package org.planrunde.plan.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.opendata.Asking;
import org.planrunde.plan.Layer;
import org.planrunde.plan.MapServices;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.MapServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What residents get of a real WMS by way of this server, and what nobody gets. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class LayerPicturesDoorTest {
  private static final String PNG = "\u0089PNG";

  @TempDir static Path folder;
  private static MapServer server;

  @LocalServerPort int port;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Plans plans;
  @Autowired MapServices services;
  private Procedure procedure;
  private Asking asking;

  @BeforeAll
  static void start() throws IOException {
    server = new MapServer(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    if (municipalities.list().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
    var town = municipalities.list().getFirst().id();
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    asking = new Asking(port);
  }

  /** The pond of the real service, as staff choose it. */
  private Layer pond() {
    var offer = services.ask(server.address()).find("teich").orElseThrow();
    var layer = services.prepare(procedure, List.of(offer), "", false).getFirst().layer();
    plans.add(layer);
    return plans.list(procedure).stream()
        .filter(it -> it.id().equals(layer.id()))
        .findFirst()
        .orElseThrow();
  }

  private String path(Layer layer, String what) {
    return "/api/v1/layers/" + layer.id() + "/" + what;
  }

  /** The tile of zoom 15 in which the pond lies. */
  private static String tile() {
    int n = 1 << 15;
    int x = (int) Math.floor((9.873 / 360 + 0.5) * n);
    double lat = Math.toRadians(51.983);
    int y = (int) Math.floor((0.5 - Math.log(Math.tan(Math.PI / 4 + lat / 2)) / (2 * Math.PI)) * n);
    return "tiles/15/" + x + "/" + y;
  }

  @Test
  void aTileOfARealServiceIsPassedOnAndKept() {
    var layer = pond();
    assertThat(layer.proxied()).isTrue();
    assertThat(layer.service()).containsEntry("queryable", "true");
    var answer = asking.get(path(layer, tile()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=86400", "public");
    assertThat(new String(answer.body(), ISO_8859_1)).startsWith(PNG);
    // A picture with the pond on it is more than an empty one.
    assertThat(answer.body().length)
        .isGreaterThan(asking.get(path(layer, "tiles/15/0/0")).body().length);
    var asked = server.server().asked().size();
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(asking.get(path(layer, tile()), "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(server.server().asked()).hasSize(asked);
  }

  @Test
  void aPlaceIsToldAndSoIsThatThereIsNothing() {
    var layer = pond();
    var there = asking.json(path(layer, "info?lon=9.873&lat=51.983&zoom=16"));
    assertThat(there.path("features").path(0).path("name").asString()).isEqualTo("Teich");
    var nothing = asking.json(path(layer, "info?lon=9.879&lat=51.989&zoom=18"));
    assertThat(nothing.path("features").isEmpty()).isTrue();
    assertThat(nothing.path("lines").isEmpty()).isTrue();
    assertThat(server.server().asked().getLast()).contains("GetFeatureInfo", "I=50", "J=50");
  }

  @Test
  void theLegendComesByWayOfThisServer() {
    var answer = asking.get(path(pond(), "legend"));
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(server.server().asked().getLast()).contains("GetLegendGraphic");
  }

  @Test
  void nothingElseCanBeAskedFor() {
    var layer = pond();
    for (var bad : List.of("tiles/15/-1/0", "tiles/3/8/0", "tiles/40/0/0")) {
      assertThat(asking.get(path(layer, bad)).statusCode()).as(bad).isEqualTo(404);
    }
    for (var bad :
        List.of("lon=NaN&lat=51&zoom=3", "lon=9&lat=95&zoom=3", "lon=9&lat=51&zoom=99")) {
      assertThat(asking.get(path(layer, "info?" + bad)).statusCode()).as(bad).isEqualTo(400);
    }
    var other = pond();
    plans.proxy(admin(), other.id(), false);
    assertThat(asking.get(path(other, tile())).statusCode()).isEqualTo(404);
    assertThat(asking.get("/api/v1/layers/" + UUID.randomUUID() + "/" + tile()).statusCode())
        .isEqualTo(404);
    plans.proxy(admin(), other.id(), true);
    plans.proxy(admin(), layer.id(), false);
    await(() -> asking.get(path(layer, tile())).statusCode() == 404);
    await(() -> asking.get(path(other, tile())).statusCode() == 200);
    // Pages may ask the host only while a layer of it is left to the browsers.
    var host = server.address().replaceFirst("/ows$", "");
    assertThat(plans.externalHosts()).contains(host);
    plans.proxy(admin(), layer.id(), true);
    assertThat(plans.externalHosts()).doesNotContain(host);
  }

  /** What was taken off the map may be seen for five seconds more. */
  private static void await(BooleanSupplier there) {
    long end = System.nanoTime() + 8_000_000_000L;
    while (!there.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  @Test
  void aProcedureThatIsNotPublicKeepsItsLayersToItself() {
    procedure = procedures.save(hidden(procedure));
    var layer = pond();
    for (var what : List.of(tile(), "legend", "info?lon=9.873&lat=51.983&zoom=16")) {
      assertThat(asking.get(path(layer, what)).statusCode()).as(what).isEqualTo(404);
    }
    assertThat(plans.findAtWork(admin(), layer.id())).isPresent();
  }

  private static Procedure hidden(Procedure p) {
    return new Procedure(
        ProcedureId.random(),
        p.municipality(),
        p.slug() + "-b",
        p.text(),
        p.level(),
        p.moderation(),
        false,
        p.area(),
        p.grid(),
        p.placeKinds(),
        p.phases(),
        p.categories(),
        p.types());
  }

  private Staff admin() {
    return new Staff(
        AccountId.random(), procedure.municipality(), "Amt", Set.of(Role.ADMINISTRATOR));
  }
}
