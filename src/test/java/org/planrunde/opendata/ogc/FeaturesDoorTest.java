package org.planrunde.opendata.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Municipality;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.opendata.Asking;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.Hostile;
import org.planrunde.testing.Photographs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** OGC API Features over HTTP: what is given, to whom, and what is refused. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class FeaturesDoorTest {
  private static final String ROOT = "/api/v1/ogc";
  private static final Set<String> PROPERTIES =
      Set.of(
          "code",
          "title",
          "text",
          "category",
          "type",
          "state",
          "answer",
          "created",
          "supports",
          "opposes",
          "comments",
          "photos",
          "link",
          "storey",
          "side",
          "height",
          "height_reference",
          "object");

  @Value("${local.server.port}")
  int port;

  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Photos photos;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;

  private Asking asking;
  private Municipality town;
  private Procedure procedure;
  private String items;

  @BeforeEach
  void open() {
    asking = new Asking(port);
    var host = "mitreden-" + UUID.randomUUID() + ".example";
    town =
        municipalities.add(
            new Municipality(
                MunicipalityId.random(), "probe", "Probestadt", "Probe", "#0F5B46", null, host));
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER));
    items = items(procedure);
  }

  private static String items(Procedure p) {
    return ROOT + "/collections/" + p.id() + "/items";
  }

  private Receipt say(String title, @Nullable Geometry place) {
    return contributions.submit(Fixtures.draft(procedure, title, place));
  }

  @Test
  void theLandingPageLeadsToEverything() {
    var landing = asking.json(ROOT);
    for (var rel :
        List.of("self", "alternate", "service-desc", "service-doc", "conformance", "data")) {
      var answer = asking.get(Asking.link(landing, rel));
      assertThat(answer.statusCode()).as(rel).isEqualTo(200);
    }
    assertThat(asking.json(Asking.link(landing, "conformance")).path("conformsTo").toString())
        .contains("/conf/core", "/conf/geojson", "/conf/html", "/conf/oas30");
    var description = asking.get(Asking.link(landing, "service-desc"));
    assertThat(description.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/vnd.oai.openapi+json");
    assertThat(new String(description.body(), StandardCharsets.UTF_8))
        .contains("\"openapi\":\"3.0.3\"", "/collections/{collectionId}/items", "\"maximum\":1000")
        .contains("/procedures/{slug}/contributions", "Idempotency-Key", "\"surfacePoint\"");
    assertThat(asking.get(ROOT + "/").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/v1",
        "/api/v1/nothing",
        "/api/v2/ogc",
        "/api/v1/ogc/collections/a/b/c/d"
      })
  void whereNothingIsProgramsAreToldSo(String path) {
    var answer = asking.get(path, "Accept-Language", "de");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("Unter dieser Adresse gibt es nichts abzurufen");
  }

  @Test
  void aCollectionIsNamedByWhatStays() {
    var renamed = procedures.save(procedure.with(p -> p.slug = procedure.slug() + "-neu"));
    assertThat(asking.json(items).path("type").asString()).isEqualTo("FeatureCollection");
    var collection = asking.json(ROOT + "/collections/" + renamed.id());
    assertThat(collection.path("id").asString()).isEqualTo(procedure.id().toString());
    assertThat(collection.path("extent").path("spatial").path("bbox").toString())
        .isEqualTo("[[9.87,51.98,9.88,51.99]]");
    assertThat(asking.text(ROOT + "/collections")).contains(procedure.id().toString());
  }

  @Test
  void aFeatureSaysNothingAboutItsAuthor() {
    var photo = new DraftPhoto(photos.add(Photographs.jpeg(90, 60)), "Eine Wiese");
    var receipt =
        contributions.submit(
            new Draft(
                UUID.randomUUID(),
                procedure.id(),
                "verkehr",
                "idee",
                "Bank am Weg",
                "Bitte bald.",
                "Amsel",
                Wgs84.point(9.875, 51.985),
                "gegenüber von Nummer 7",
                true,
                Channel.ONLINE,
                List.of(photo)));
    var feature = asking.json(items + "/" + receipt.code());
    assertThat(feature.path("id").asString()).isEqualTo(receipt.code());
    assertThat(feature.path("geometry").toString())
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[9.875,51.985]}");
    var properties = feature.path("properties");
    assertThat(properties.propertyNames()).containsExactlyInAnyOrderElementsOf(PROPERTIES);
    assertThat(properties.path("category").asString()).isEqualTo("Wege und Verkehr");
    assertThat(properties.path("created").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(feature.toString()).doesNotContain("Amsel", "Nummer 7", receipt.secret());
    assertThat(asking.get(properties.path("photos").get(0).asString()).statusCode()).isEqualTo(200);
  }

  @Test
  void pagesHoldEveryFeatureOnceWhateverComesAndGoes() {
    var sent = new ArrayList<String>();
    for (int i = 0; i < 25; i++) {
      sent.add(say("Beitrag " + i, i % 3 == 0 ? null : Wgs84.point(9.875, 51.985)).code());
    }
    assertThat(asking.ids(items + "?limit=7"))
        .containsExactlyElementsOf(sent.stream().sorted().toList());

    var first = asking.json(items + "?limit=10");
    assertThat(first.path("numberMatched").asInt()).isEqualTo(25);
    assertThat(first.path("numberReturned").asInt()).isEqualTo(10);
    var shown = first.path("features").get(9).path("id").asString();
    contributions.withhold(contributions.findPublic(procedure.id(), shown).orElseThrow().id());
    var rest = asking.ids(Asking.link(first, "next"));
    assertThat(rest).containsExactlyElementsOf(sent.stream().sorted().skip(10).toList());
  }

  @Test
  void boxAndTimeChoose() {
    var west = say("Im Westen", Wgs84.point(9.871, 51.985)).code();
    var east = say("Im Osten", Wgs84.point(9.879, 51.985)).code();
    var nowhere = say("Überall", null).code();
    assertThat(asking.ids(items + "?bbox=9.87,51.98,9.875,51.99")).containsExactly(west);
    assertThat(asking.ids(items + "?bbox=9.87,51.98,0,9.875,51.99,99")).containsExactly(west);
    assertThat(asking.ids(items)).containsExactlyInAnyOrder(west, east, nowhere);
    assertThat(asking.ids(items + "?datetime=2020-01-01/..")).hasSize(3);
    assertThat(asking.ids(items + "?datetime=../2020-01-01")).isEmpty();
    assertThat(asking.json(items + "?datetime=../2020-01-01").path("numberMatched").asInt())
        .isZero();
    var areas = ROOT + "/collections/procedures/items";
    assertThat(asking.ids(areas + "?bbox=9.87,51.98,9.875,51.99&limit=1000"))
        .contains(procedure.id().toString());
    assertThat(asking.ids(areas + "?bbox=7,50,8,51")).doesNotContain(procedure.id().toString());
    assertThat(asking.ids(areas + "?datetime=../2020-01-01"))
        .doesNotContain(procedure.id().toString());
    assertThat(asking.json(areas + "/" + procedure.id()).path("geometry").path("type").asString())
        .isEqualTo("Polygon");
  }

  @Test
  void nothingIsKeptThatIsWithdrawnAndNobodyGetsASession() {
    var receipt = say("Bank am Weg", null);
    var answer = asking.get(items);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
        .isEqualTo("public, max-age=30, must-revalidate");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geo+json");
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(asking.get(items, "If-None-Match", tag).statusCode()).isEqualTo(304);

    receipts.withdraw(receipt.secret());
    var after = asking.get(items, "If-None-Match", tag);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(new String(after.body(), StandardCharsets.UTF_8))
        .doesNotContain(receipt.code(), "Bank");
    assertThat(asking.get(items + "/" + receipt.code()).statusCode()).isEqualTo(404);
  }

  @Test
  void pagesElsewhereMayRead() {
    var answer = asking.get(items, "Origin", "https://karte.example");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void wordsOfPeopleAreWordsOnThePage() {
    for (var words : List.of(Hostile.ALL, Hostile.SCRIPTS.getFirst())) {
      var code = say(words, null).code();
      for (var path : List.of(items, items + "/" + code)) {
        var page = asking.text(path + "?f=html&lang=en");
        assertThat(page)
            .contains("<html lang=\"en\">")
            .contains("&lt;")
            .doesNotContain("<script", "<img");
      }
    }
  }

  @Test
  void aHostShowsItsOwnMunicipalityAlone() {
    var other = municipalities.add(Fixtures.municipality());
    var foreign = procedures.save(Fixtures.procedure(other.id(), ModerationPolicy.AFTER));
    var host = String.valueOf(town.host());
    assertThat(asking.at(host, items)).startsWith("HTTP/1.1 200");
    assertThat(asking.at(host, items(foreign))).startsWith("HTTP/1.1 404");
    assertThat(asking.at(host, ROOT + "/collections"))
        .contains(procedure.id().toString(), "http://" + host + "/api/v1/ogc/collections")
        .doesNotContain(foreign.id().toString());
    assertThat(asking.at(host, ROOT + "/collections/procedures/items"))
        .contains(procedure.id().toString())
        .doesNotContain(foreign.id().toString());
    assertThat(asking.json(items(foreign)).path("features").size()).isZero();
  }

  @Test
  void whatIsOnlySentToIsNoUnknownAddress() {
    var answer = asking.get("/api/v1/news/leave");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void whatIsNotPublicIsNotThere() {
    var code = say("Bank am Weg", null).code();
    var other = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER));
    assertThat(asking.get(items(other) + "/" + code).statusCode()).isEqualTo(404);
    procedures.save(procedure.with(p -> p.published = false));
    for (var path : List.of("/items", "/items/" + code, "")) {
      var answer = asking.get(ROOT + "/collections/" + procedure.id() + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
    }
    assertThat(asking.text(ROOT + "/collections")).doesNotContain(procedure.id().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?bbox=NaN,1,2,3|400|keine Zahl",
        "?bbox=1e300,0,1e300,1|400|nicht auf der Erde",
        "?bbox=565000,5760000,566000,5761000|400|nicht auf der Erde",
        "?bbox=9.87,51.99,9.88,51.98|400|nördlich",
        "?bbox=51.98,9.87,51.99,9.88|200|",
        "?bbox=9.87,51.98,0,9.88,51.99,1|200|",
        "?bbox=1,2,3|400|vier Zahlen",
        "?bbox=9.87,51.98,9.88,51.99&bbox-crs=EPSG:25832|400|CRS84",
        "?crs=http://www.opengis.net/def/crs/EPSG/0/25832|400|CRS84",
        "?limit=0|400|ganze Zahl",
        "?limit=-1|400|ganze Zahl",
        "?limit=1e9|400|ganze Zahl",
        "?limit=1000000000|200|",
        "?limit=1&limit=2|400|mehrmals",
        "?datetime=gestern|400|RFC 3339",
        "?datetime=2026-05-02/2026-05-01|400|endet, bevor",
        "?datetime=9999-12-31|200|",
        "?after=ZZZZZZZZ|200|",
        "?after=%27%20or%201=1|400|Anfang dieser Seite",
        "?after=%00|400|Anfang dieser Seite",
        "?f=exe|400|json und html",
        "?lang=xx|400|de und en",
        "?filter=title%3D%27x%27|400|Parameter filter",
        "?%3Cb%3E=1|400|Parameter <b>",
        "/ZZZZ|404|nicht mehr öffentlich",
        "/%27%20or%201=1|404|nicht mehr öffentlich",
        "/..%5c..|400|"
      })
  void oneVerdictForEachWish(String wish, int status, @Nullable String words) {
    say("Bank am Weg", Wgs84.point(9.875, 51.985));
    verdict(items + wish, status, words == null ? "" : words);
  }

  @ParameterizedTest
  @CsvSource({
    "/collections/x, 404",
    "/collections/00000000-0000-4000-8000-000000000000, 404",
    "/collections/00000000-0000-4000-8000-000000000000/items, 404",
    "/collections/PROCEDURES, 404",
    "/collections/%00, 400",
    "/collections/procedures/items/x, 404",
    "/collections/procedures/items?limit=0, 400",
    "/collections?limit=1, 400",
    "/conformance?f=xml, 400",
    "/api?f=yaml, 400"
  })
  void oneVerdictForEachAddress(String address, int status) {
    verdict(ROOT + address, status, "");
  }

  private void verdict(String path, int status, String words) {
    asking.get(ROOT);
    var start = System.nanoTime();
    var answer = asking.get(path, "Accept-Language", "de");
    var took = Duration.ofNanos(System.nanoTime() - start);
    var body = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(body).isEqualTo(status);
    assertThat(took).isLessThan(Duration.ofSeconds(1));
    assertThat(body).contains(words).doesNotContain("Exception", "org.planrunde", "\tat ");
    if (status != 200 && !words.isEmpty()) {
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
  }

  @Test
  void aPersonReadsTheSentenceOnAPage() {
    var answer = asking.get(items + "?limit=0", "Accept", "text/html,*/*", "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .startsWith("<!doctype html>")
        .contains("A whole number from 1 on is needed");
  }
}
