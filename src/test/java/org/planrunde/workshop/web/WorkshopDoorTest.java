package org.planrunde.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Receipts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.workshop.Approval;
import org.planrunde.workshop.PlannedRound;
import org.planrunde.workshop.RoundId;
import org.planrunde.workshop.Stance;
import org.planrunde.workshop.Things;
import org.planrunde.workshop.Wall;
import org.planrunde.workshop.WallView;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopCards;
import org.planrunde.workshop.WorkshopFixtures;
import org.planrunde.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Phones and a wall from the code to the result, and everybody who stuffs the ballot. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vaadin.productionMode=true",
      "planrunde.limits.workshop-cards-per-minute=40",
      "planrunde.limits.workshop-voices-per-minute=600"
    })
class WorkshopDoorTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort int port;
  @Autowired Workshops workshops;
  @Autowired WorkshopCards cards;
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private final HttpClient client = HttpClient.newHttpClient();
  private Staff boss;
  private Procedure procedure;
  private Workshop workshop;

  @BeforeEach
  void setUp() {
    var town = municipalities.add(Fixtures.municipality());
    boss = new Staff(AccountId.random(), town.id(), "Probe", Set.of(Role.MODERATOR));
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE));
  }

  @AfterEach
  void tearDown() {
    client.shutdownNow();
  }

  private void begin(Approval approval, PlannedRound... rounds) {
    workshop = workshops.add(boss, procedure.id(), WorkshopFixtures.plan(approval, rounds));
    // Reading its language models takes a core for seconds, which is no part of a race at the door.
    workshop = workshops.sort(boss, workshop.id(), workshop.version(), false);
    workshop = workshops.start(boss, workshop.id(), workshop.version());
  }

  private void next() {
    var round = workshop.running().orElseThrow().position() + 1;
    workshop = workshops.get(boss, workshop.id());
    workshop =
        workshops.open(boss, workshop.id(), workshop.version(), workshop.rounds().get(round).id());
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + "/api/v1/" + path;
  }

  private HttpResponse<String> post(String what, JsonNode body, String cookie) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address("workshops/" + workshop.code() + "/" + what)))
            .header("Content-Type", "application/json")
            .header("Accept-Language", "de")
            .POST(BodyPublishers.ofString(body.toString()));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private JsonNode get(String path, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address(path)));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    var answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private JsonNode wall() throws Exception {
    return get("walls/" + workshop.wallKey(), "").path("room");
  }

  private List<String> onTheWall() throws Exception {
    return wall().path("cards").valueStream().map(c -> c.path("title").asString()).toList();
  }

  private String join(int table) throws Exception {
    var answer = post("seat", JSON.createObjectNode().put("table", table), "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private ObjectNode card(String title) {
    return ((ObjectNode)
            JSON.readTree(
                """
                {"category":"verkehr","type":"idee","text":"","consent":true,
                 "place":{"type":"Point","coordinates":[9.875,51.985]}}
                """))
        .put("key", UUID.randomUUID().toString())
        .put("title", title);
  }

  private JsonNode give(String title, String cookie) throws Exception {
    var answer = post("cards", card(title), cookie);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private ContributionId cardOf(String title) {
    return cards.list(boss, workshop.id()).stream()
        .filter(card -> card.title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private HttpResponse<String> dots(RoundId round, UUID thing, int dots, String cookie)
      throws Exception {
    var body = JSON.createObjectNode();
    body.put("round", round.toString()).put("thing", thing.toString()).put("dots", dots);
    return post("voices", body, cookie);
  }

  private HttpResponse<String> stance(RoundId round, UUID thing, String stance, String cookie)
      throws Exception {
    var body = JSON.createObjectNode();
    body.put("round", round.toString()).put("thing", thing.toString()).put("stance", stance);
    return post("voices", body, cookie);
  }

  private static String title(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).path("title").asString();
  }

  private static <T> List<T> together(int times, Callable<T> act) throws Exception {
    var done = new ArrayList<T>();
    try (var pool = Executors.newFixedThreadPool(times)) {
      for (Future<T> one : pool.invokeAll(IntStream.range(0, times).mapToObj(i -> act).toList())) {
        done.add(one.get());
      }
    }
    return done;
  }

  @Test
  void aCardWaitsIsLetOntoTheWallAndItsReceiptWorks() throws Exception {
    begin(Approval.BEFORE, WorkshopFixtures.collect());
    var phone = join(0);
    var receipt = give("Lasst die Linden stehen", phone).path("receipt").asString();
    assertThat(onTheWall()).isEmpty();
    var found = receipts.find(receipt).orElseThrow();
    assertThat(found.channel()).isEqualTo(Channel.WORKSHOP);
    assertThat(contributions.findPublic(found.id())).isEmpty();
    assertThat(cards.approve(boss, found.id())).isTrue();
    assertThat(contributions.findPublic(found.id())).isPresent();
    var shown = wall().path("cards").path(0);
    assertThat(shown.path("title").asString()).isEqualTo("Lasst die Linden stehen");
    assertThat(shown.path("table").asString()).isEqualTo("Tisch 1");
    assertThat(shown.path("at").path(0).asDouble()).isEqualTo(9.875);
  }

  @Test
  void whatIsHiddenWithheldOrTakenBackIsNotOnTheWall() throws Exception {
    begin(Approval.AFTER, WorkshopFixtures.collect());
    var phone = join(0);
    var receipt = give("Zurückgezogen", phone).path("receipt").asString();
    give("Zurückgehalten", phone);
    give("Von der Wand genommen", phone);
    give("Bleibt", phone);
    assertThat(onTheWall()).hasSize(4);
    receipts.withdraw(receipt);
    contributions.withhold(cardOf("Zurückgehalten"));
    cards.hide(boss, cardOf("Von der Wand genommen"));
    assertThat(onTheWall()).containsExactly("Bleibt");
    assertThat(get("workshops/" + workshop.code(), phone).path("room").toString())
        .contains("Bleibt")
        .doesNotContain("Zurück")
        .doesNotContain("Von der Wand");
    assertThat(cards.approve(boss, cardOf("Von der Wand genommen"))).isTrue();
    assertThat(onTheWall()).hasSize(2);
  }

  @Test
  void onlyTrustedTablesAppearAtOnce() throws Exception {
    begin(Approval.TRUSTED, WorkshopFixtures.collect());
    give("Tisch eins", join(0));
    give("Tisch zwei", join(1));
    give("Kein Tisch", join(77));
    assertThat(onTheWall()).containsExactly("Tisch zwei");
  }

  @Test
  void aStillWallShowsNoCard() throws Exception {
    begin(Approval.AFTER, WorkshopFixtures.collect());
    give("Bank", join(0));
    workshop =
        workshops.show(
            boss, workshop.id(), workshop.version(), new Wall(WallView.CARDS, true, null, null));
    assertThat(onTheWall()).isEmpty();
    assertThat(wall().path("still").asBoolean()).isTrue();
  }

  @Test
  void theSameCardIsStoredOnceHoweverOftenItIsSent() throws Exception {
    begin(Approval.AFTER, WorkshopFixtures.collect());
    var phone = join(0);
    var card = card("Bank");
    var answers = together(8, () -> post("cards", card, phone));
    assertThat(answers).allMatch(a -> a.statusCode() == 200 || a.statusCode() == 503);
    assertThat(answers.stream().filter(a -> a.statusCode() == 200).map(HttpResponse::body))
        .isNotEmpty()
        .containsOnly(post("cards", card, phone).body());
    assertThat(cards.list(boss, workshop.id())).hasSize(1);
  }

  @Test
  void aFloodOfCardsEndsWithASentence() throws Exception {
    begin(Approval.AFTER, WorkshopFixtures.collect());
    var phone = join(0);
    var answers = together(36, () -> post("cards", card("Noch eine Karte"), phone));
    assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(30);
    var refused = answers.stream().filter(a -> a.statusCode() == 429).toList();
    assertThat(refused).hasSize(6);
    assertThat(title(refused.getFirst())).contains("Mehr als 30 Karten");
    assertThat(cards.list(boss, workshop.id())).hasSize(30);
    assertThat(post("cards", card("Von einem anderen Telefon"), join(0)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void noRaceMakesMoreDotsThanTheBudget() throws Exception {
    begin(Approval.AFTER, WorkshopFixtures.collect(), WorkshopFixtures.dots(Things.CARDS, 5));
    var phone = join(0);
    for (int i = 0; i < 10; i++) {
      give("Karte " + i, phone);
    }
    next();
    var round = workshop.running().orElseThrow().id();
    var things = cards.list(boss, workshop.id()).stream().map(c -> c.id().value()).toList();
    for (int again = 0; again < 5; again++) {
      var at = new java.util.concurrent.atomic.AtomicInteger();
      var answers =
          together(
              20, () -> dots(round, things.get(at.getAndIncrement() % things.size()), 2, phone));
      assertThat(answers).allMatch(a -> a.statusCode() == 200 || a.statusCode() == 422);
      assertThat(given(round)).isLessThanOrEqualTo(5).isGreaterThanOrEqualTo(4);
    }
    assertThat(cards.result(boss, workshop.id(), round).voters()).isEqualTo(1);
  }

  private int given(RoundId round) {
    var result = cards.result(boss, workshop.id(), round);
    return java.util.stream.Stream.of(result.shared(), result.divided())
        .flatMap(List::stream)
        .mapToInt(o -> o.dots())
        .sum();
  }

  @Test
  void oneSeatHasOneVoiceAndMayChangeIt() throws Exception {
    begin(Approval.AFTER, WorkshopFixtures.collect(), WorkshopFixtures.stances(Things.CARDS));
    var phone = join(0);
    give("Bank", phone);
    next();
    var round = workshop.running().orElseThrow().id();
    var thing = cardOf("Bank").value();
    together(12, () -> stance(round, thing, "AGREE", phone));
    var opinion = cards.result(boss, workshop.id(), round).open().getFirst();
    assertThat(opinion.counts()).containsExactly(1, 0, 0);
    assertThat(stance(round, thing, "PASS", phone).body()).contains("PASS");
    opinion = cards.result(boss, workshop.id(), round).open().getFirst();
    assertThat(opinion.of(Stance.PASS)).isEqualTo(1);
    assertThat(opinion.of(Stance.AGREE)).isZero();
    assertThat(dots(round, thing, 1, phone).statusCode()).isEqualTo(422);
  }

  @Test
  void changedTokensAndOtherRoundsAreRefused() throws Exception {
    begin(Approval.AFTER, WorkshopFixtures.collect(), WorkshopFixtures.dots(Things.CARDS, 3));
    var phone = join(0);
    give("Bank", phone);
    var weigh = workshop.rounds().get(1).id();
    var thing = cardOf("Bank").value();
    assertThat(dots(weigh, thing, 1, phone).statusCode()).as("not yet").isEqualTo(409);
    next();
    var last = phone.charAt(phone.length() - 1);
    var changed = phone.substring(0, phone.length() - 1) + (last == 'a' ? 'b' : 'a');
    for (var wrong :
        List.of(changed, "", "planrunde-platz=", "planrunde-platz=" + "0".repeat(32))) {
      var refused = dots(weigh, thing, 1, wrong);
      assertThat(refused.statusCode()).as(wrong).isEqualTo(403);
      assertThat(title(refused)).contains("Treten Sie mit dem Code noch einmal bei");
    }
    assertThat(dots(weigh, UUID.randomUUID(), 1, phone).statusCode()).isEqualTo(422);
    assertThat(dots(weigh, thing, 4, phone).statusCode()).as("more").isEqualTo(422);
    assertThat(dots(weigh, thing, -1, phone).statusCode()).as("less").isEqualTo(422);
    assertThat(post("cards", card("Zu spät"), phone).statusCode()).as("over").isEqualTo(409);
    assertThat(given(weigh)).isZero();
    assertThat(dots(weigh, thing, 3, phone).statusCode()).isEqualTo(200);
    workshop = workshops.get(boss, workshop.id());
    workshop = workshops.close(boss, workshop.id(), workshop.version());
    assertThat(dots(weigh, thing, 1, phone).statusCode()).as("closed").isEqualTo(403);
    assertThat(given(weigh)).isEqualTo(3);
  }

  @Test
  void noMoreSeatsThanPlannedHoweverManyComeAtOnce() throws Exception {
    var plan = WorkshopFixtures.plan(Approval.AFTER, WorkshopFixtures.collect());
    var small =
        new org.planrunde.workshop.WorkshopPlan(
            plan.title(),
            plan.place(),
            plan.starts(),
            plan.ends(),
            plan.approval(),
            plan.videoLink(),
            5,
            false,
            plan.tables(),
            plan.rounds());
    workshop = workshops.add(boss, procedure.id(), small);
    var answers = together(16, () -> post("seat", JSON.createObjectNode(), ""));
    assertThat(answers.stream().filter(a -> a.statusCode() == 204)).hasSize(5);
    assertThat(workshops.attendance(boss, workshop.id()).seats()).isEqualTo(5);
  }

  @Test
  void theSecondOfTwoModeratorsIsToldWhatTheFirstDid() {
    begin(Approval.AFTER, WorkshopFixtures.collect(), WorkshopFixtures.dots(Things.CARDS, 3));
    var seen = workshop.version();
    var second = workshop.rounds().get(1).id();
    workshops.open(boss, workshop.id(), seen, second);
    assertThatThrownBy(() -> workshops.hold(boss, workshop.id(), seen, true))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("version: workshop.changed.ROUND");
    assertThat(workshops.get(boss, workshop.id()).running().orElseThrow().held()).isNull();
  }

  @Test
  void twoModeratorsAtTheSameMomentChangeItOnce() throws Exception {
    begin(Approval.AFTER, WorkshopFixtures.collect());
    var seen = workshop.version();
    var done =
        together(
            6,
            () -> {
              try {
                workshops.addTime(boss, workshop.id(), seen, Duration.ofMinutes(1));
                return 1;
              } catch (RefusedException e) {
                return 0;
              }
            });
    assertThat(done.stream().mapToInt(i -> i).sum()).isEqualTo(1);
  }

  @Test
  void aHeldClockKeepsWhatIsLeftAndGoesOn() {
    begin(Approval.AFTER, WorkshopFixtures.collect());
    var id = workshop.id();
    var held = workshops.hold(boss, id, workshop.version(), true);
    assertThat(held.running().orElseThrow().until()).isNull();
    var longer = workshops.addTime(boss, id, held.version(), Duration.ofMinutes(2));
    var left = longer.running().orElseThrow().held();
    assertThat(left).isBetween(Duration.ofMinutes(16), Duration.ofMinutes(17));
    var on = workshops.hold(boss, id, longer.version(), false).running().orElseThrow();
    assertThat(on.held()).isNull();
    assertThat(on.until()).isAfter(Instant.now().plus(Duration.ofMinutes(15)));
  }

  /** Lines of a stream as they come. */
  private BlockingQueue<String> listen(String path, String cookie) {
    var lines = new LinkedBlockingQueue<String>();
    var request = HttpRequest.newBuilder(URI.create(address(path))).header("Cookie", cookie);
    client.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(new Lines(lines)));
    return lines;
  }

  private record Lines(BlockingQueue<String> lines) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      lines.add(line);
    }

    @Override
    public void onError(Throwable thrown) {
      lines.add("error");
    }

    @Override
    public void onComplete() {
      lines.add("end");
    }
  }

  private static void awaitLine(BlockingQueue<String> lines, String part) throws Exception {
    var until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (System.nanoTime() < until) {
      var line = lines.poll(1, TimeUnit.SECONDS);
      if (line != null && line.contains(part)) {
        return;
      }
    }
    throw new AssertionError("nobody said " + part);
  }

  @Test
  void whateverChangesIsToldToPhonesAndWallAndNothingOfVoices() throws Exception {
    begin(Approval.AFTER, WorkshopFixtures.collect(), WorkshopFixtures.stances(Things.CARDS));
    var phone = join(0);
    var onPhone = listen("workshops/" + workshop.code() + "/live", phone);
    var onWall = listen("walls/" + workshop.wallKey() + "/live", "");
    awaitLine(onPhone, "event:beat");
    awaitLine(onPhone, "Was gehört unbedingt");
    awaitLine(onWall, "Was gehört unbedingt");
    give("Lasst die Linden stehen", phone);
    awaitLine(onPhone, "Linden");
    awaitLine(onWall, "Linden");
    next();
    awaitLine(onPhone, "Was meinen Sie dazu?");
    onPhone.clear();
    stance(
        workshop.running().orElseThrow().id(),
        cardOf("Lasst die Linden stehen").value(),
        "AGREE",
        phone);
    awaitLine(onWall, "\"voters\":1");
    assertThat(onPhone).noneMatch(line -> line.contains("Linden"));
    contributions.withhold(cardOf("Lasst die Linden stehen"));
    awaitLine(onPhone, "\"cards\":[]");
    awaitLine(onWall, "\"cards\":[]");
  }

  @Test
  void aStreamWithoutASeatIsRefused() throws Exception {
    begin(Approval.AFTER, WorkshopFixtures.collect());
    var path = "workshops/" + workshop.code() + "/live";
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
    var wall = URI.create(address("walls/" + "0".repeat(32) + "/live"));
    assertThat(
            client.send(HttpRequest.newBuilder(wall).build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void theTokenIsInACookieThatNoScriptReadsAndNoOtherSiteSends() throws Exception {
    begin(Approval.AFTER, WorkshopFixtures.collect());
    var answer = post("seat", JSON.createObjectNode(), "");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/workshops/" + workshop.code());
  }
}
