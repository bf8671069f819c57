package org.planrunde.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Receipts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kiosk.Device;
import org.planrunde.kiosk.DeviceId;
import org.planrunde.kiosk.DeviceState;
import org.planrunde.kiosk.Kiosks;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.DeviceReceipts;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A device from the code on paper to the last contribution, and everybody who only looks like it.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"vaadin.productionMode=true", "planrunde.limits.pairings-per-minute=80"})
class KioskDoorTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SecureRandom RANDOM = new SecureRandom();

  @LocalServerPort int port;
  @Autowired Kiosks kiosks;
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired JdbcClient jdbc;
  private final HttpClient client = HttpClient.newHttpClient();
  private Staff boss;
  private Procedure procedure;
  private DeviceId device;
  private String code;
  private String cookie = "";

  @BeforeEach
  void setUp() {
    var town = municipalities.add(Fixtures.municipality());
    boss = new Staff(AccountId.random(), town.id(), "Probe", Set.of(Role.ADMINISTRATOR));
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE));
    var made = kiosks.add(boss, "Foyer", "Rathaus", List.of(procedure.id()));
    device = made.device();
    code = made.code();
  }

  @AfterEach
  void tearDown() {
    client.close();
  }

  private HttpResponse<String> post(String what, String body, String with) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/kiosk/" + what))
            .header("Content-Type", "application/json")
            .header("Accept-Language", "de")
            .POST(BodyPublishers.ofString(body));
    if (!with.isEmpty()) {
      request.header("Cookie", with);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private HttpResponse<String> pair(String typed) throws Exception {
    return post("pairing", "{\"code\":\"" + typed + "\"}", "");
  }

  private void pair() throws Exception {
    var answer = pair(code);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    cookie = cookie(answer);
  }

  private ObjectNode item(String receipt, Instant written) {
    var item =
        (ObjectNode)
            JSON.readTree(
                """
                {"category":"verkehr","type":"idee","title":"Eine Bank","text":"Bitte bald.",
                 "consent":true,"place":{"type":"Point","coordinates":[9.875,51.985]}}
                """);
    return item.put("key", UUID.randomUUID().toString())
        .put("procedure", procedure.id().toString())
        .put("receipt", receipt)
        .put("written", written.toString());
  }

  private static String receipt() {
    return DeviceReceipts.random(RANDOM);
  }

  private static String body(Instant clock, List<? extends JsonNode> items) {
    var body = JSON.createObjectNode().put("clock", clock.toString());
    body.putObject("report")
        .put("queued", items.size())
        .put("usedBytes", 3_000_000)
        .put("quotaBytes", 900_000_000L)
        .put("version", "0.1-abc");
    body.putArray("items").addAll(items);
    return body.toString();
  }

  /** Sends and takes the next token along, as a browser does. */
  private JsonNode sync(ObjectNode... items) throws Exception {
    return sync(Instant.now(), items);
  }

  private JsonNode sync(Instant clock, ObjectNode... items) throws Exception {
    var answer = post("submissions", body(clock, List.of(items)), cookie);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    cookie = cookie(answer);
    return JSON.readTree(answer.body());
  }

  private static String verdict(JsonNode answer, int n) {
    return answer.path("items").path(n).path("verdict").asString();
  }

  private Device device() {
    return kiosks.list(boss).stream().filter(d -> d.id().equals(device)).findFirst().orElseThrow();
  }

  private int stored() {
    return contributions.listForStaff(procedure.id(), PublicationState.RECEIVED, 20_000).size();
  }

  @Test
  void aPairedDeviceSendsAndTheReceiptItMadeFindsTheContribution() throws Exception {
    pair();
    var receipt = receipt();
    var item = item(receipt, Instant.now());
    var answer = sync(item);
    assertThat(verdict(answer, 0)).as(answer.toString()).isEqualTo("accepted");
    assertThat(Instant.parse(answer.path("time").asString()))
        .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(Duration.ofMinutes(1)));
    var found = receipts.find(receipt).orElseThrow();
    assertThat(found.channel()).isEqualTo(Channel.KIOSK);
    assertThat(contributions.isLate(found.id())).isFalse();
    assertThat(receipts.data(receipt).orElseThrow().written()).isNotNull();
    assertThat(verdict(sync(item), 0)).isEqualTo("duplicate");
    assertThat(stored()).isEqualTo(1);
    assertThat(device().state()).isEqualTo(DeviceState.PAIRED);
    assertThat(device().report().version()).isEqualTo("0.1-abc");
    assertThat(device().report().quotaBytes()).isEqualTo(900_000_000L);
    assertThat(device().isClockWrong()).isFalse();
  }

  @Test
  void theTokenIsInACookieThatNoScriptReadsAndNoOtherSiteSends() throws Exception {
    var answer = pair(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/kiosk")
        .doesNotContain("Secure");
    assertThat(
            jdbc.sql("select kiosk_device::text as row from kiosk_device where id = ?")
                .param(device.value())
                .query((rs, n) -> rs.getString("row"))
                .single())
        .doesNotContain(cookie(answer).split("\\.", 2)[1])
        .doesNotContain(code);
  }

  @Test
  void aCodeIsUsedOnce() throws Exception {
    pair();
    var again = pair(code);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("gilt nicht");
    assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void anOldCodeAndAWrongOneAreRefused() throws Exception {
    jdbc.sql("update kiosk_device set code_expires = now() - interval '1 second' where id = ?")
        .param(device.value())
        .update();
    for (var typed : List.of(code, "", "AAAA-AAAA", "x".repeat(100_000))) {
      assertThat(pair(typed).statusCode()).isEqualTo(422);
    }
    assertThat(device().state()).isEqualTo(DeviceState.WAITING);
  }

  @Test
  void oneOfManyWhoTypeTheCodeAtOnceIsPaired() throws Exception {
    try (var pool = Executors.newFixedThreadPool(8)) {
      Callable<Integer> one = () -> pair(code).statusCode();
      var codes = new ArrayList<Integer>();
      for (var answer : pool.invokeAll(java.util.Collections.nCopies(8, one))) {
        codes.add(answer.get());
      }
      assertThat(codes).containsOnlyOnce(204);
      assertThat(codes.stream().filter(c -> c == 422)).hasSize(7);
    }
  }

  @Test
  void whoShowsNoTokenOrAStrangeOneStoresNothing() throws Exception {
    var body = body(Instant.now(), List.of(item(receipt(), Instant.now())));
    var stranger = "0123456789abcdef0123456789abcdef.0123456789abcdef0123456789abcdef";
    for (var shown : List.of("", "planrunde-geraet=x", "planrunde-geraet=" + stranger)) {
      var answer = post("submissions", body, shown);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(JSON.readTree(answer.body()).path("reason").asString()).isEqualTo("UNKNOWN");
      assertThat(answer.body()).contains("nicht gekoppelt");
    }
    assertThat(stored()).isZero();
  }

  @Test
  void aRevokedDeviceIsToldSoAndGoesOnOnceItIsPairedAnew() throws Exception {
    pair();
    var item = item(receipt(), Instant.now());
    kiosks.revoke(boss, device);
    var answer = post("submissions", body(Instant.now(), List.of(item)), cookie);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("REVOKED", "entzogen");
    assertThat(stored()).isZero();
    code = kiosks.newCode(boss, device).code();
    pair();
    assertThat(verdict(sync(item), 0)).isEqualTo("accepted");
  }

  @Test
  void aLostAnswerHarmsNobody() throws Exception {
    pair();
    var item = item(receipt(), Instant.now());
    for (int i = 0; i < 3; i++) {
      assertThat(post("submissions", body(Instant.now(), List.of(item)), cookie).statusCode())
          .isEqualTo(200);
    }
    assertThat(verdict(sync(item), 0)).isEqualTo("duplicate");
    sync();
    assertThat(stored()).isEqualTo(1);
  }

  /** The next contact is ten minutes later. */
  private void later() {
    jdbc.sql(
            "update kiosk_device set token_since = token_since - interval '11 minutes' where id = ?")
        .param(device.value())
        .update();
  }

  /** A browser writes its cookies down within half a minute, and its power may be cut before. */
  @Test
  void whoComesBackWithTheTokenBeforeGoesOn() throws Exception {
    pair();
    var first = cookie;
    sync();
    assertThat(cookie).as("not every contact gives a new one").isEqualTo(first);
    later();
    sync();
    assertThat(cookie).isNotEqualTo(first);
    sync();
    var second = cookie;
    cookie = first;
    sync();
    assertThat(cookie).isEqualTo(second);
    sync();
    assertThat(device().state()).isEqualTo(DeviceState.PAIRED);
  }

  @Test
  void aCopiedTokenIsNoticedAndStopsBoth() throws Exception {
    pair();
    var copied = cookie;
    for (int i = 0; i < 2; i++) {
      later();
      sync();
      sync();
    }
    var thief = post("contact", body(Instant.now(), List.of()), copied);
    assertThat(thief.statusCode()).isEqualTo(403);
    assertThat(thief.body()).contains("CLONED", "an zwei Stellen");
    assertThat(post("contact", body(Instant.now(), List.of()), cookie).statusCode()).isEqualTo(403);
    assertThat(device().state()).isEqualTo(DeviceState.CLONED);
  }

  @Test
  void whatWasWrittenInTimeCountsAndIsFlaggedWhenItArrivesLate() throws Exception {
    var now = Instant.now();
    var ended = new Phase("Ideen", now.minus(Duration.ofDays(9)), now.minusSeconds(600), true);
    procedure = procedures.save(procedure.with(p -> p.phases = List.of(ended)));
    pair();
    var receipt = receipt();
    var answer = sync(item(receipt, now.minusSeconds(900)), item(receipt(), now.minusSeconds(300)));
    assertThat(verdict(answer, 0)).as(answer.toString()).isEqualTo("accepted");
    assertThat(verdict(answer, 1)).isEqualTo("rejected");
    assertThat(answer.toString()).contains("Die Zeit für Beiträge");
    var late = receipts.find(receipt).orElseThrow().id();
    assertThat(contributions.isLate(late)).isTrue();
    org.awaitility.Awaitility.await()
        .until(() ->
            jdbc.sql("select flag from moderation_flag where contribution_id = ?")
                .param(late.value())
                .query((rs, n) -> rs.getString("flag"))
                .list()
                .contains("LATE"));
  }

  @Test
  void aWrongClockIsToldAndReckonedWith() throws Exception {
    var now = Instant.now();
    var ended = new Phase("Ideen", now.minus(Duration.ofDays(9)), now.minusSeconds(600), true);
    procedure = procedures.save(procedure.with(p -> p.phases = List.of(ended)));
    pair();
    var behind = Duration.ofHours(2);
    var answer =
        sync(
            now.minus(behind),
            item(receipt(), now.minusSeconds(900).minus(behind)),
            item(receipt(), now.minusSeconds(300).minus(behind)));
    assertThat(answer.path("behindSeconds").asLong()).isBetween(7190L, 7260L);
    assertThat(verdict(answer, 0)).as(answer.toString()).isEqualTo("accepted");
    assertThat(verdict(answer, 1)).isEqualTo("rejected");
    assertThat(device().isClockWrong()).isTrue();
  }

  @Test
  void aReceiptThatSomebodyHasIsRefused() throws Exception {
    pair();
    var receipt = receipt();
    var answer = sync(item(receipt, Instant.now()), item(receipt, Instant.now()));
    assertThat(verdict(answer, 0)).isEqualTo("accepted");
    assertThat(verdict(answer, 1)).isEqualTo("rejected");
    assertThat(answer.toString()).contains("schon zu einem anderen Beitrag");
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void theSameKeyWithAnotherReceiptIsNoRepetition() throws Exception {
    pair();
    var item = item(receipt(), Instant.now());
    sync(item);
    assertThat(verdict(sync(item.put("receipt", receipt())), 0)).isEqualTo("rejected");
    assertThat(stored()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "title,''",
    "title,'  '",
    "category,unbekannt",
    "receipt,''",
    "receipt,IIII-OOOO-1111",
    "receipt,K7QX-4M9B",
    "written,''",
    "written,gestern",
    "written,2020-01-01T00:00:00Z",
    "key,''",
    "key,keiner",
    "procedure,''",
    "procedure,00000000-0000-4000-8000-000000000000",
    "consent,''"
  })
  void whatIsNotFitIsRejectedWithASentenceAndTheRestIsTaken(String field, String value)
      throws Exception {
    pair();
    var bad = item(receipt(), Instant.now());
    var answer = sync(bad.put(field, value), item(receipt(), Instant.now()));
    assertThat(verdict(answer, 0)).isEqualTo("rejected");
    assertThat(answer.path("items").path(0).path("reason").asString()).endsWith(".");
    assertThat(verdict(answer, 1)).isEqualTo("accepted");
    assertThat(stored()).isEqualTo(1);
  }

  private HttpResponse<String> shelf(String known) throws Exception {
    var request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + "/api/v1/kiosk/shelf/" + procedure.slug()));
    if (!known.isEmpty()) {
      request.header("If-None-Match", known);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void theShelfHoldsWhatIsPublicAndNothingElse() throws Exception {
    var at = Fixtures.AREA.getCentroid();
    contributions.submit(Fixtures.draft(procedure, "Noch nicht gelesen", at));
    var shown = contributions.submit(Fixtures.draft(procedure, "Bänke in den Schatten", at)).id();
    contributions.publish(shown);
    var answer = shelf("");
    assertThat(answer.statusCode()).isEqualTo(200);
    var said = JSON.readTree(answer.body());
    assertThat(said.path("total").asInt()).isEqualTo(1);
    assertThat(said.path("said").path(0).path("title").asString())
        .isEqualTo("Bänke in den Schatten");
    assertThat(said.path("said").path(0).path("at").path(0).asDouble()).isEqualTo(9.875);
    assertThat(answer.body()).doesNotContain("Noch nicht gelesen");
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(shelf(tag).statusCode()).isEqualTo(304);
    contributions.withhold(shown);
    var after = shelf(tag);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).doesNotContain("Bänke");
    procedure = procedures.save(procedure.with(p -> p.published = false));
    assertThat(shelf("").statusCode()).isEqualTo(404);
  }

  @Test
  void longTextsAreShortenedBetweenSigns() {
    assertThat(Shelf.shortened("😀".repeat(Shelf.LONGEST))).doesNotEndWith("…");
    var cut = Shelf.shortened("😀".repeat(Shelf.LONGEST + 1));
    assertThat(cut).endsWith("😀…");
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(Shelf.LONGEST);
  }

  @Test
  void aDeviceIsChangedAndToldIfSomebodyElseDidSo() throws Exception {
    pair();
    var seen = device();
    var other =
        procedures.save(Fixtures.procedure(procedure.municipality(), ModerationPolicy.BEFORE));
    kiosks.change(boss, seen, " Bücherei ", "1. Stock", List.of(other.id()));
    assertThat(device().name()).isEqualTo("Bücherei");
    assertThat(device().place()).isEqualTo("1. Stock");
    assertThat(device().procedures()).containsExactly(other.id());
    assertThat(verdict(sync(item()), 0)).isEqualTo("rejected");
    assertThat(verdict(sync(item().put("procedure", other.id().toString())), 0))
        .isEqualTo("accepted");
    assertThatThrownBy(() -> kiosks.change(boss, seen, "Markt", "", List.of(other.id())))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.problems().getFirst().message().key())
                    .isEqualTo("kiosk.problem.changed"));
    assertThatThrownBy(() -> kiosks.change(boss, device(), "", "x".repeat(121), List.of()))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.problems()).hasSize(3));
    assertThat(device().name()).isEqualTo("Bücherei");
    var elsewhere = municipalities.add(Fixtures.municipality());
    var stranger =
        new Staff(AccountId.random(), elsewhere.id(), "Probe", Set.of(Role.ADMINISTRATOR));
    assertThatThrownBy(() -> kiosks.change(stranger, device(), "Markt", "", List.of(other.id())))
        .isInstanceOf(NotAllowedException.class);
  }

  private ObjectNode item() {
    return item(receipt(), Instant.now());
  }

  private static List<String> verdicts(JsonNode answer) {
    return answer.path("items").valueStream().map(it -> it.path("verdict").asString()).toList();
  }

  @Test
  void aBadOneInTheMiddleOfAPackTakesNothingFromTheOthers() throws Exception {
    pair();
    var pack = new ArrayList<ObjectNode>();
    IntStream.range(0, 9).forEach(i -> pack.add(item()));
    pack.get(4).put("receipt", pack.get(1).path("receipt").asString());
    pack.get(6).put("category", "unbekannt");
    var answer = sync(pack.toArray(ObjectNode[]::new));
    assertThat(verdicts(answer))
        .containsExactly(
            "accepted",
            "accepted",
            "accepted",
            "accepted",
            "rejected",
            "accepted",
            "rejected",
            "accepted",
            "accepted");
    assertThat(answer.path("items").path(4).path("reason").asString()).contains("schon zu einem");
    assertThat(stored()).isEqualTo(7);
    org.awaitility.Awaitility.await().until(() -> cases() == 7);
    assertThat(verdicts(sync(pack.toArray(ObjectNode[]::new))))
        .filteredOn("duplicate"::equals)
        .hasSize(7);
    assertThat(stored()).isEqualTo(7);
    assertThat(cases()).isEqualTo(7);
  }

  /** How many of the procedure's contributions moderators are asked about. */
  private int cases() {
    return jdbc.sql(
            """
            select count(*)::int as n from moderation_case m
              join contribution c on c.id = m.contribution_id where c.procedure_id = ?
            """)
        .param(procedure.id().value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  /** Does this to the database's own connection when the word is stored, until it is closed. */
  private AutoCloseable when(String word, String act) {
    var name = "probe_" + word.toLowerCase(java.util.Locale.ROOT);
    jdbc.sql(
            """
            create function %1$s() returns trigger language plpgsql as
              $$ begin if new.title = '%2$s' then %3$s; end if; return new; end $$;
            create trigger %1$s after insert on contribution for each row execute function %1$s()
            """
                .formatted(name, word, act))
        .update();
    return () -> jdbc.sql("drop function %s() cascade".formatted(name)).update();
  }

  @Test
  void whatWasCutInTheMiddleIsStoredAsAWholeOrNotAtAll() throws Exception {
    pair();
    var pack = List.of(item(), item().put("title", "Stromausfall"), item());
    try (var cut = when("Stromausfall", "perform pg_terminate_backend(pg_backend_pid())")) {
      var answer = post("submissions", body(Instant.now(), pack), cookie);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(stored()).isZero();
    }
    assertThat(verdicts(sync(pack.toArray(ObjectNode[]::new)))).containsOnly("accepted");
    assertThat(stored()).isEqualTo(3);
    assertThat(verdicts(sync(pack.toArray(ObjectNode[]::new)))).containsOnly("duplicate");
    assertThat(stored()).isEqualTo(3);
  }

  @Test
  void oneThatTheServerFailsOnStaysOnTheDeviceAndTheOthersAreTaken() throws Exception {
    pair();
    var poison = item().put("title", "Gift");
    var pack = List.of(item(), poison, item());
    try (var cut = when("Gift", "raise exception using errcode = 'check_violation'")) {
      var answer = sync(pack.toArray(ObjectNode[]::new));
      assertThat(verdicts(answer)).containsExactly("accepted", "accepted");
      assertThat(answer.toString()).doesNotContain(poison.path("key").asString());
      assertThat(stored()).isEqualTo(2);
    }
    assertThat(verdicts(sync(poison))).containsExactly("accepted");
  }

  @Test
  void aProcedureThatTheDeviceDoesNotOfferIsRefused() throws Exception {
    pair();
    var other =
        procedures.save(Fixtures.procedure(procedure.municipality(), ModerationPolicy.BEFORE));
    var item = item(receipt(), Instant.now()).put("procedure", other.id().toString());
    assertThat(verdict(sync(item), 0)).isEqualTo("rejected");
  }

  @Test
  void tooMuchAtOnceAndWhatCannotBeReadIsRefusedAsAWhole() throws Exception {
    pair();
    var many = IntStream.range(0, 101).mapToObj(i -> item(receipt(), Instant.now())).toList();
    assertThat(post("submissions", body(Instant.now(), many), cookie).statusCode()).isEqualTo(400);
    for (var body : List.of("", "[]", "{", "{\"items\":7}", "null")) {
      assertThat(post("submissions", body, cookie).statusCode()).as(body).isEqualTo(400);
    }
    var huge = "{\"x\":\"" + "x".repeat(2_000_000) + "\"}";
    assertThat(post("submissions", huge, cookie).statusCode()).isEqualTo(413);
    assertThat(stored()).isZero();
    assertThat(device().state()).isEqualTo(DeviceState.PAIRED);
  }

  @Test
  void whatADeviceSaysOfItselfIsKeptOnlyAsFarAsItCanBeTrue() throws Exception {
    pair();
    var body =
        """
        {"clock":"+999999999-12-31T23:59:59Z",
         "report":{"queued":-5,"usedBytes":1e30,"version":"<b>\\u0000x</b>"}}
        """;
    var answer = post("contact", body, cookie);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(device().report().version()).isEqualTo("bxb");
    assertThat(device().report().queued()).isZero();
  }
}
