package org.planrunde.opendata.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.opendata.Asking;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Vector tiles over HTTP, read with a reader of the test's own. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class TileDoorTest {
  private static final double X = 9.875;
  private static final double Y = 51.985;

  @Value("${local.server.port}")
  int port;

  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private Asking asking;
  private Procedure procedure;

  @BeforeEach
  void open() {
    asking = new Asking(port);
    var town = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER));
  }

  private Receipt say(String title, double x, double y) {
    return contributions.submit(Fixtures.draft(procedure, title, Wgs84.point(x, y)));
  }

  private String path(String rest) {
    return "/api/v1/procedures/" + procedure.slug() + "/tiles" + rest;
  }

  private static double column(double lon, int zoom) {
    return (lon + 180) / 360 * (1 << zoom);
  }

  private static double row(double lat, int zoom) {
    return (1 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) / Math.PI)
        / 2
        * (1 << zoom);
  }

  private String tile(int zoom) {
    return path("/" + zoom + "/" + (int) column(X, zoom) + "/" + (int) row(Y, zoom) + ".mvt");
  }

  private List<ReadTile.Spot> spots(String path) {
    var answer = asking.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/vnd.mapbox-vector-tile");
    return ReadTile.spots(answer.body());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 13, 16, 19, 22})
  void aPointLiesWhereItWasSetAtEveryZoom(int zoom) {
    var code = say("Bank am Weg", X, Y).code();
    var spot = spots(tile(zoom)).getFirst();
    assertThat(spot.tags())
        .containsEntry("code", code)
        .containsEntry("title", "Bank am Weg")
        .containsEntry("category", "verkehr")
        .containsEntry("count", 1L);
    // The index has 2^25 units around the earth, so near zooms are as exact as that: about a metre.
    var unit = Math.max(1, Math.scalb(1.0, 12 + zoom - 25));
    var x = (column(X, zoom) - (int) column(X, zoom)) * 4096;
    var y = (row(Y, zoom) - (int) row(Y, zoom)) * 4096;
    assertThat((double) spot.x()).isBetween(x - unit - 1, x + 1);
    assertThat((double) spot.y()).isBetween(y - unit - 1, y + 1);
  }

  @Test
  void neighboursAreOnePointWithTheirNumberUntilTheMapIsNear() {
    for (int i = 0; i < 9; i++) {
      say("Beitrag " + i, X + i * 1e-4, Y);
    }
    var far = spots(tile(8));
    assertThat(far).hasSize(1);
    assertThat(far.getFirst().tags()).containsEntry("count", 9L).doesNotContainKey("code");
    assertThat(spots(tile(14))).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 9, 12, 14})
  void whatIsWithdrawnIsNotCountedAtAnyZoom(int zoom) {
    say("Bank am Weg", X, Y);
    var receipt = say("Noch eine Bank", X, Y);
    assertThat(spots(tile(zoom)).getFirst().tags()).containsEntry("count", 2L);
    receipts.withdraw(receipt.secret());
    assertThat(spots(tile(zoom)).getFirst().tags())
        .containsEntry("count", 1L)
        .containsEntry("title", "Bank am Weg");
  }

  @Test
  void whatIsWithdrawnIsGoneAndUnchangedIsNotSentAgain() {
    var receipt = say("Bank am Weg", X, Y);
    var answer = asking.get(tile(14));
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=30");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(asking.get(tile(14), "If-None-Match", tag).statusCode()).isEqualTo(304);
    receipts.withdraw(receipt.secret());
    var after = asking.get(tile(14), "If-None-Match", tag);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).isEmpty();
  }

  @Test
  void mapsReadWhatThereIs() {
    var json = asking.json(path(".json"));
    assertThat(json.path("tilejson").asString()).isEqualTo("3.0.0");
    var tile = json.path("tiles").get(0).asString().replaceAll("[{][zxy]}", "0");
    assertThat(asking.get(tile).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/23/0/0.mvt",
        "/-1/0/0.mvt",
        "/1/2/0.mvt",
        "/1/0/2.mvt",
        "/x/0/0.mvt",
        "/1/0/NaN.mvt",
        "/99999999999/0/0.mvt",
        "/1/0/-1.mvt",
        "/1/0/0.5.mvt"
      })
  void otherTilesDoNotExist(String rest) {
    var answer = asking.get(path(rest), "Accept-Language", "de");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("Diese Kachel gibt es nicht");
  }

  @Test
  void aProcedureThatIsNotPublicHasNone() {
    procedures.save(procedure.with(p -> p.published = false));
    assertThat(asking.get(tile(14)).statusCode()).isEqualTo(404);
    assertThat(asking.get(path(".json")).statusCode()).isEqualTo(404);
  }
}
