package org.planrunde.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planrunde.Planrunde;
import org.planrunde.contribution.Contributions;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.TestCluster;
import org.planrunde.workshop.Approval;
import org.planrunde.workshop.Things;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopCards;
import org.planrunde.workshop.WorkshopFixtures;
import org.planrunde.workshop.Workshops;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application ends in the middle of a round and begins again: nobody has lost anything. */
class WorkshopRestartTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TestCluster cluster = TestCluster.get();
  private final String database = cluster.copyTemplate();
  private String cookie = "";

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Planrunde.class)
        .run(
            "--server.port=0",
            "--vaadin.productionMode=true",
            "--spring.datasource.url=" + cluster.url(database),
            "--spring.datasource.username=" + cluster.user(),
            "--spring.datasource.password=" + cluster.password());
  }

  private HttpResponse<String> send(
      ConfigurableApplicationContext app, Workshop workshop, String what, String body)
      throws Exception {
    var port = app.getEnvironment().getRequiredProperty("local.server.port");
    var address = "http://127.0.0.1:" + port + "/api/v1/workshops/" + workshop.code() + what;
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .method(body.isEmpty() ? "GET" : "POST", BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private JsonNode look(ConfigurableApplicationContext app, Workshop workshop) throws Exception {
    return JSON.readTree(send(app, workshop, "", "").body());
  }

  @Test
  void theRoundItsClockTheSeatAndItsVoicesAreStillThere() throws Exception {
    JsonNode before;
    Workshop workshop;
    String voice;
    try (var app = start()) {
      workshop = begin(app);
      var joined = send(app, workshop, "/seat", "{\"table\":1}");
      cookie = joined.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
      voice =
          "{\"round\":\"%s\",\"thing\":\"%s\",\"dots\":2}"
              .formatted(
                  workshop.running().orElseThrow().id(),
                  look(app, workshop).at("/room/cards/0/id").asString());
      assertThat(send(app, workshop, "/voices", voice).statusCode()).isEqualTo(200);
      before = look(app, workshop);
    }
    try (var app = start()) {
      var after = look(app, workshop);
      assertThat(after.path("room")).isEqualTo(before.path("room"));
      assertThat(after.at("/room/round/until").asString()).isNotEmpty();
      assertThat(after.path("seat")).isEqualTo(before.path("seat"));
      assertThat(after.at("/voices/0/dots").asInt()).isEqualTo(2);
      assertThat(send(app, workshop, "/voices", voice.replace(":2}", ":3}")).statusCode())
          .isEqualTo(200);
    }
  }

  private static Workshop begin(ConfigurableApplicationContext app) {
    var town = app.getBean(Municipalities.class).add(Fixtures.municipality());
    var boss = new Staff(AccountId.random(), town.id(), "Probe", Set.of(Role.MODERATOR));
    var procedure =
        app.getBean(Procedures.class).save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE));
    var workshops = app.getBean(Workshops.class);
    var plan =
        WorkshopFixtures.plan(
            Approval.AFTER, WorkshopFixtures.collect(), WorkshopFixtures.dots(Things.CARDS, 3));
    var workshop = workshops.add(boss, procedure.id(), plan);
    workshop = workshops.start(boss, workshop.id(), workshop.version());
    var draft = Fixtures.draft(procedure, "Bank " + UUID.randomUUID(), null);
    var receipt = app.getBean(WorkshopCards.class).enter(boss, workshop.id(), draft, null);
    assertThat(app.getBean(Contributions.class).findPublic(receipt.id())).isPresent();
    return workshops.open(boss, workshop.id(), workshop.version(), workshop.rounds().get(1).id());
  }
}
