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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Photo;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.Receipts;
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
        Arguments.of("swapped axes", GOOD.replace("[9.875,51.985]", "[51.985,9.875]"), 422),
        Arguments.of("huge number", GOOD.replace("9.875", "1e308"), 422),
        Arguments.of("no number", GOOD.replace("9.875", "\"NaN\""), 422),
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
    assertThat(stored()).isLessThanOrEqualTo(61);
  }
}
