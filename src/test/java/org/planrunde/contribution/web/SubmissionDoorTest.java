package org.planrunde.contribution.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.contribution.Anchor;
import org.planrunde.contribution.AnchorJson;
import org.planrunde.contribution.Anchors;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Photo;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.Receipts;
import org.planrunde.contribution.Side;
import org.planrunde.geo.PlaceParts;
import org.planrunde.identity.Municipalities;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The door for programs: one verdict for each request, and nothing stored of a bad one. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"vaadin.productionMode=true", "planrunde.limits.submissions-per-minute=60"})
class SubmissionDoorTest {
  private static final String GOOD =
      """
      {"category":"verkehr","type":"idee","title":"Eine Bank","text":"Bitte bald.","consent":true,
       "place":{"type":"Point","coordinates":[9.875,51.985]}}
      """;

  @LocalServerPort int port;
  @Autowired Contributions contributions;
  @Autowired Anchors anchors;
  @Autowired Receipts receipts;
  @Autowired Photos photos;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private final HttpClient client = HttpClient.newHttpClient();
  private Procedure procedure;

  @BeforeEach
  void setUp() {
    var town = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER));
  }

  @AfterEach
  void tearDown() {
    client.close();
  }

  private HttpRequest.Builder request(String slug, String key, String body) {
    var path = "/api/v1/procedures/" + slug + "/contributions";
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", "application/json")
        .header("Accept-Language", "de")
        .header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private int stored() {
    return contributions.countPublic(procedure.id(), Filter.ALL);
  }

  @Test
  void aContributionIsStoredAndItsReceiptFindsIt() throws Exception {
    var answer = send(request(procedure.slug(), UUID.randomUUID().toString(), GOOD));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var receipt = JsonMapper.shared().readTree(answer.body()).path("receipt").asString();
    var found = receipts.find(receipt).orElseThrow();
    assertThat(found.title()).isEqualTo("Eine Bank");
    assertThat(found.place()).isNotNull();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aReplayedKeyInParallelGivesOneRowAndOneReceipt() throws Exception {
    var request = request(procedure.slug(), UUID.randomUUID().toString(), GOOD);
    try (var pool = Executors.newFixedThreadPool(10)) {
      var tasks =
          IntStream.range(0, 10).mapToObj(i -> (Callable<String>) () -> send(request).body());
      var answers = new HashSet<String>();
      for (var task : pool.invokeAll(tasks.toList())) {
        answers.add(JsonMapper.shared().readTree(task.get()).path("receipt").asString());
      }
      assertThat(answers).hasSize(1).allMatch(r -> r.length() == 14);
    }
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void otherWordsUnderAKnownKeyAreAConflict() throws Exception {
    var key = UUID.randomUUID().toString();
    send(request(procedure.slug(), key, GOOD));
    var other = send(request(procedure.slug(), key, GOOD.replace("Eine Bank", "Zwei Bänke")));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(stored()).isEqualTo(1);
  }

  private static final String ANCHOR =
      """
      {"point":{"at":[9.875,51.985,134.2],"heightReference":"EPSG:25832+7837","above":6.2,
       "normal":[0,-1,0],"object":"haus-7","model":"modell","view":{"eye":[9.875,51.984,170],
       "target":[9.875,51.985,134.2],"day":"2026-06-21","minutes":940,"variant":"Entwurf A"}}}\
      """;

  private static String anchored(String anchor) {
    return GOOD.replace("\"consent\"", "\"anchor\":" + anchor + ",\"consent\"");
  }

  @Test
  void aPlaceOnAFacadeIsKeptWithHeightDirectionAndView() throws Exception {
    var answer = send(request(procedure.slug(), UUID.randomUUID().toString(), anchored(ANCHOR)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var code = JsonMapper.shared().readTree(answer.body()).path("code").asString();
    var found = contributions.findPublic(procedure.id(), code).orElseThrow();
    var anchor = anchors.find(found.id()).orElseThrow();
    assertThat(anchor.storey()).isEqualTo(2);
    assertThat(anchor.side()).isEqualTo(Side.SOUTH);
    assertThat(anchor).isEqualTo(AnchorJson.read(JsonMapper.shared().readTree(ANCHOR)));
    assertThat(anchor.point()).isNotNull();
    assertThat(anchor.point().at().height()).isEqualTo(134.2);
    assertThat(anchor.point().view().variant()).isEqualTo("Entwurf A");
  }

  @Test
  void storeyAndSideNeedNoScene() throws Exception {
    var body = anchored("{\"storey\":-1,\"side\":\"NORTH_EAST\"}");
    var answer = send(request(procedure.slug(), UUID.randomUUID().toString(), body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var code = JsonMapper.shared().readTree(answer.body()).path("code").asString();
    var found = contributions.findPublic(procedure.id(), code).orElseThrow();
    assertThat(anchors.find(found.id())).hasValue(new Anchor(-1, Side.NORTH_EAST, null));
  }

  static Stream<Arguments> badAnchors() {
    var form = "nicht lesbar";
    var place = "passt nicht zum Ort";
    return Stream.of(
        Arguments.of("a text", "\"oben\"", form),
        Arguments.of("empty", "{}", form),
        Arguments.of("a storey in words", "{\"storey\":\"2\"}", form),
        Arguments.of("half a storey", "{\"storey\":1.5}", form),
        Arguments.of("no such side", "{\"side\":\"LEFT\"}", form),
        Arguments.of("too high a storey", "{\"storey\":100}", place),
        Arguments.of("no view", ANCHOR.replace("\"view\"", "\"vista\""), form),
        Arguments.of("two numbers", ANCHOR.replace("[0,-1,0]", "[0,-1]"), form),
        Arguments.of("no day", ANCHOR.replace("2026-06-21", "2026-02-30"), form),
        Arguments.of(
            "elsewhere", ANCHOR.replace("[9.875,51.985,134.2]", "[9.876,51.985,134]"), place),
        Arguments.of("in space", ANCHOR.replace("134.2", "13400.2"), place),
        Arguments.of("without end", ANCHOR.replace("6.2", "1e999"), place),
        Arguments.of("a long normal", ANCHOR.replace("[0,-1,0]", "[0,-3,0]"), place),
        Arguments.of("from the moon", ANCHOR.replace("51.984", "41.984"), place),
        Arguments.of("25 o'clock", ANCHOR.replace("940", "1500"), place),
        Arguments.of("words for an id", ANCHOR.replace("haus-7", "Kauft bei uns"), place),
        Arguments.of("an address for an id", ANCHOR.replace("haus-7", "https://x.example"), place),
        Arguments.of("a long id", ANCHOR.replace("haus-7", "x".repeat(201)), place),
        Arguments.of("null byte", ANCHOR.replace("Entwurf A", "A\\u0000"), place));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badAnchors")
  void badAnchorsAreRefusedWithASentence(String name, String anchor, String sentence)
      throws Exception {
    // An address for each, so that none waits for the others.
    var own = InetAddress.getByName("127.0.9." + (1 + Math.floorMod(name.hashCode(), 250)));
    try (var stranger = HttpClient.newBuilder().localAddress(own).build()) {
      var request = request(procedure.slug(), UUID.randomUUID().toString(), anchored(anchor));
      var answer = stranger.send(request.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(answer.body()).contains("\"anchor\"", sentence).doesNotContain("Exception");
    }
    assertThat(stored()).isZero();
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("not JSON", "hello", 400),
        Arguments.of("empty", "", 400),
        Arguments.of("a list", "[]", 400),
        Arguments.of("nested without end", "[".repeat(90_000), 400),
        Arguments.of("too large", GOOD.replace("bald", "x".repeat(200_000)), 413),
        Arguments.of("no consent", GOOD.replace("true", "false"), 422),
        Arguments.of("no title", GOOD.replace("Eine Bank", ""), 422),
        Arguments.of("title of 121", GOOD.replace("Eine Bank", "x".repeat(121)), 422),
        Arguments.of("null byte", GOOD.replace("Eine Bank", "Eine\\u0000Bank"), 422),
        Arguments.of("unknown category", GOOD.replace("verkehr", "luft"), 422),
        Arguments.of("outside", GOOD.replace("9.875", "9.975"), 422),
        Arguments.of("no number", GOOD.replace("9.875", "\"NaN\""), 422),
        Arguments.of("bare NaN", GOOD.replace("9.875", "NaN"), 400),
        Arguments.of("no geometry", GOOD.replace("Point", "Sphere"), 422),
        Arguments.of(
            "a bow tie",
            GOOD.replace("Point", "Polygon")
                .replace(
                    "[9.875,51.985]",
                    "[[[9.871,51.981],[9.872,51.982],[9.872,51.981],[9.871,51.982],[9.871,51.981]]]"),
            422));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void badRequestsAreRefusedAtOnceWithASentence(String name, String body, int status)
      throws Exception {
    var begin = System.nanoTime();
    var answer = send(request(procedure.slug(), UUID.randomUUID().toString(), body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
    assertThat(answer.body()).contains("nicht gespeichert", "sentence").doesNotContain("Exception");
    assertThat(stored()).isZero();
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("swapped axes", point("51.985,9.875"), 422, "vertauscht"),
        Arguments.of(
            "one of two swapped", several(POINT, point("51.985,9.875")), 422, "vertauscht"),
        Arguments.of("huge number", point("1e308,51.985"), 422, "gibt es nicht"),
        Arguments.of("metres", point("556789,5776543"), 422, "gibt es nicht"),
        Arguments.of("the world", area(WORLD), 422, "größer als jede Stadt"),
        Arguments.of("eleven places", several(copies(11)), 422, "höchstens 10 Orte"),
        Arguments.of("10,000 points", many("MultiPoint", 10_000), 422, "mehr als 500 Ecken"),
        Arguments.of("501 corners", many("LineString", 501), 422, "mehr als 500 Ecken"),
        Arguments.of("60,000 corners", many("LineString", 60_000), 413, "200 kB"),
        Arguments.of("2 million crossings", area(star(2_001)), 422, "mehr als 500 Ecken"),
        Arguments.of("as many crossings as fit", area(star(499)), 422, "überschneidet sich"),
        Arguments.of("collection in collection", several(several(POINT)), 422, "anderen Weg"),
        Arguments.of("nested 100 deep", nested(100), 422, "anderen Weg"),
        Arguments.of("nested 1,000 deep", nested(1_000), 400, "nicht lesbar"),
        Arguments.of("one of two outside", several(POINT, point("9.9,51.985")), 422, "außerhalb"));
  }

  private static final String POINT = point("9.875,51.985");
  private static final String WORLD = "[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]";

  private static String point(String position) {
    return "{\"type\":\"Point\",\"coordinates\":[" + position + "]}";
  }

  private static String area(String ring) {
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";
  }

  private static String several(String... parts) {
    return "{\"type\":\"GeometryCollection\",\"geometries\":[" + String.join(",", parts) + "]}";
  }

  private static String[] copies(int count) {
    return IntStream.range(0, count).mapToObj(i -> POINT).toArray(String[]::new);
  }

  private static String many(String type, int count) {
    var positions =
        IntStream.range(0, count)
            .mapToObj(i -> "[9.87" + i % 9 + ",51.98]")
            .collect(Collectors.joining(","));
    return "{\"type\":\"" + type + "\",\"coordinates\":[" + positions + "]}";
  }

  private static String star(int corners) {
    return IntStream.rangeClosed(0, corners)
        .mapToObj(i -> {
          var angle = Math.PI * (i % corners) * (corners - 1) / corners;
          return String.format(
              Locale.ROOT,
              "[%.9f,%.9f]",
              9.875 + 0.001 * Math.cos(angle),
              51.985 + 0.001 * Math.sin(angle));
        })
        .collect(Collectors.joining(","));
  }

  private static String nested(int depth) {
    var open = "{\"type\":\"GeometryCollection\",\"geometries\":[";
    return open.repeat(depth) + POINT + "]}".repeat(depth);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void hostilePlacesAreRefusedAtOnceWithTheirOwnSentence(
      String name, String place, int status, String sentence) throws Exception {
    // An address of its own, so that the other tests have their limit for themselves.
    var own = InetAddress.getByName("127.0.0.8");
    try (var stranger = HttpClient.newBuilder().localAddress(own).build()) {
      var request =
          request(procedure.slug(), UUID.randomUUID().toString(), GOOD.replace(POINT, place));
      var begin = System.nanoTime();
      var answer = stranger.send(request.build(), BodyHandlers.ofString());
      assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      assertThat(answer.body()).contains(sentence).doesNotContain("Exception");
    }
    assertThat(stored()).isZero();
  }

  @Test
  void aMillionCornersAreCutOff() throws InterruptedException {
    var body = GOOD.replace(POINT, many("LineString", 1_000_000));
    try {
      assertThat(send(request(procedure.slug(), UUID.randomUUID().toString(), body)).statusCode())
          .isEqualTo(413);
    } catch (IOException cut) {
      assertThat(cut).as("the server closes what it will not read").isNotNull();
    }
    assertThat(stored()).isZero();
  }

  @Test
  void tenPlacesOfAllKindsAreOneContribution() throws Exception {
    var line = "{\"type\":\"LineString\",\"coordinates\":[[9.871,51.981],[9.872,51.982]]}";
    var places = copies(10);
    places[1] = line;
    places[2] = area("[9.871,51.981],[9.872,51.981],[9.872,51.982],[9.871,51.981]");
    var body = GOOD.replace(POINT, several(places));
    var answer = send(request(procedure.slug(), UUID.randomUUID().toString(), body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var code = JsonMapper.shared().readTree(answer.body()).path("code").asString();
    var found = contributions.findPublic(procedure.id(), code).orElseThrow();
    assertThat(PlaceParts.of(found.place())).hasSize(10);
  }

  @Test
  void aPhotoIsSentFirstAndNamedByTheContribution() throws Exception {
    var drawn = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    var png = new ByteArrayOutputStream();
    ImageIO.write(drawn, "png", png);
    var upload = upload(png.toByteArray());
    assertThat(upload.statusCode()).as(upload.body()).isEqualTo(200);
    var id = JsonMapper.shared().readTree(upload.body()).path("upload").asString();
    var body =
        GOOD.strip().replaceFirst("}$", "")
            + ",\"photos\":[{\"upload\":\""
            + id
            + "\",\"alt\":\"Weg\"}]}";
    var answer = send(request(procedure.slug(), UUID.randomUUID().toString(), body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var code = JsonMapper.shared().readTree(answer.body()).path("code").asString();
    assertThat(photos.findPublic(procedure.id(), code, 1)).map(Photo::alt).contains("Weg");
  }

  @Test
  void whatIsNoPhotoIsRefused() throws Exception {
    assertThat(upload("<svg onload='x'/>".getBytes(UTF_8)).statusCode()).isEqualTo(422);
    assertThat(upload(new byte[0]).statusCode()).isEqualTo(422);
  }

  private HttpResponse<String> upload(byte[] file) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/photos"))
            .header("Content-Type", "image/png")
            .POST(BodyPublishers.ofByteArray(file)));
  }

  @Test
  void withoutAKeyOrAProcedureOrTheRightKindNothingIsTaken() throws Exception {
    var key = UUID.randomUUID().toString();
    assertThat(send(request(procedure.slug(), "1", GOOD)).statusCode()).isEqualTo(400);
    assertThat(send(request("gibt-es-nicht", key, GOOD)).statusCode()).isEqualTo(404);
    var form = request(procedure.slug(), key, GOOD).setHeader("Content-Type", "text/plain");
    assertThat(send(form).statusCode()).isEqualTo(415);
    assertThat(stored()).isZero();
  }

  @Test
  void aForgedAddressDoesNotPassTheLimit() throws Exception {
    var last = 0;
    var begun = System.nanoTime();
    // An address of its own, so that the other tests have their limit for themselves.
    var own = InetAddress.getByName("127.0.0.9");
    try (var flood = HttpClient.newBuilder().localAddress(own).build()) {
      for (var i = 0; i < 70 && last != 429; i++) {
        var request =
            request(procedure.slug(), UUID.randomUUID().toString(), GOOD)
                .header("X-Forwarded-For", "203.0.113." + i)
                .build();
        last = flood.send(request, BodyHandlers.ofString()).statusCode();
      }
    }
    assertThat(last).isEqualTo(429);
    // One more is allowed with each second that this takes.
    var seconds = (int) ((System.nanoTime() - begun) / 1_000_000_000) + 1;
    assertThat(stored()).isLessThanOrEqualTo(60 + seconds);
  }
}
