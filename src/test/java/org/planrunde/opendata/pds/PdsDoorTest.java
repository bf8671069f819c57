package org.planrunde.opendata.pds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contributions;
import org.planrunde.dialogue.CommentDraft;
import org.planrunde.dialogue.CommentId;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ContributionId;
import org.planrunde.opendata.Asking;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Participation data as DIPAS gives it out. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class PdsDoorTest {
  private static final String PROJECTS = "/dipas-pds/projects";

  @Value("${local.server.port}")
  int port;

  @Autowired Contributions contributions;
  @Autowired Dialogue dialogue;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private Asking asking;
  private Procedure procedure;
  private String project;

  @BeforeEach
  void open() {
    asking = new Asking(port);
    var town = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER));
    project = PROJECTS + "/" + procedure.id();
  }

  private CommentId answer(ContributionId to, @Nullable CommentId parent, String body) {
    return dialogue
        .say(new CommentDraft(UUID.randomUUID(), to, parent, body, "Amsel"), BrowserToken.random())
        .id();
  }

  @Test
  void projectsHaveTheFieldsThatNavigatorsRead() {
    var properties = asking.json(project).path("properties");
    assertThat(properties.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "nameFull",
            "description",
            "dateStart",
            "dateEnd",
            "dipasPhase",
            "website",
            "owner",
            "projectOwner",
            "publisher",
            "standardCategories",
            "projectContributionType",
            "dipasMainDistrict",
            "projectTopics",
            "referenceSystem",
            "hasParticipatoryText",
            "dipasCategoriesCluster");
    assertThat(properties.path("dipasPhase").asString()).isEqualTo("phase1");
    assertThat(properties.path("referenceSystem").asString()).isEqualTo("4326");
    assertThat(properties.path("standardCategories").toString())
        .isEqualTo("[\"Wege und Verkehr\",\"Grün und Klima\"]");
    assertThat(asking.text(PROJECTS)).contains("FeatureCollection", procedure.id().toString());
  }

  @Test
  void contributionsSayWhetherTheyHaveAPlace() {
    contributions.submit(Fixtures.draft(procedure, "Überall", null));
    var there = contributions.submit(Fixtures.draft(procedure, "Bank", Wgs84.point(9.875, 51.985)));
    for (var feature : asking.json(project + "/contributions").path("features")) {
      var located = feature.path("properties").path("dipasLocated").asBoolean();
      assertThat(feature.path("geometry").path("type").asString())
          .isEqualTo(located ? "Point" : "Polygon");
    }
    var one = asking.json(project + "/contributions/" + there.code()).path("properties");
    assertThat(one.propertyNames())
        .contains(
            "dateCreated", "contributionContent", "votingPro", "votingContra", "keywordPicked")
        .contains("commentsNumber", "belongToProject", "customAttribute", "contributionType");
    assertThat(one.path("belongToProject").asString()).isEqualTo(procedure.id().toString());
  }

  @Test
  void answersHangUnderWhatTheyAnswerWithoutNames() {
    var quiet = contributions.submit(Fixtures.draft(procedure, "Still", null));
    var loud = contributions.submit(Fixtures.draft(procedure, "Bank", null));
    var first = answer(loud.id(), null, "Das finde ich gut.");
    answer(loud.id(), first, "Ich nicht so sehr.");
    var text = asking.text(project + "/commentedcontributions");
    assertThat(text).doesNotContain("Amsel", quiet.code());
    var features = asking.json(project + "/commentedcontributions").path("features");
    assertThat(features.size()).isEqualTo(1);
    var top = features.get(0).path("properties").path("commentedBy").get(0);
    assertThat(top.path("commentContent").asString()).isEqualTo("Das finde ich gut.");
    assertThat(top.path("commentedBy").get(0).path("commentOnComment").asString())
        .isEqualTo(first.toString());

    var comments = asking.json(project + "/contributions/" + loud.code() + "/comments");
    assertThat(comments.path("features").size()).isEqualTo(2);
    dialogue.withholdComment(first);
    assertThat(asking.text(project + "/commentedcontributions"))
        .doesNotContain("finde ich gut")
        .contains("nicht so sehr");
    assertThat(asking.json(project + "/conception_comments").path("features").size()).isZero();
  }

  @Test
  void whatIsNotPublicIsNotThere() {
    var code = contributions.submit(Fixtures.draft(procedure, "Bank", null)).code();
    procedures.save(procedure.with(p -> p.published = false));
    for (var path :
        List.of("", "/contributions", "/contributions/" + code, "/commentedcontributions")) {
      assertThat(asking.get(project + path).statusCode()).as(path).isEqualTo(404);
    }
    for (var path : List.of("/x", "/%00/contributions", "/../../etc/contributions/" + code)) {
      assertThat(asking.get(PROJECTS + path).statusCode()).as(path).isIn(400, 404, 302, 401, 403);
    }
  }

  @Test
  void aPageElsewhereMayAskFirst() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PROJECTS))
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                  .header("Origin", "https://karte.example")
                  .header("Access-Control-Request-Method", "GET")
                  .header("Access-Control-Request-Headers", "content-type")
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
          .hasValue("content-type");
    }
  }
}
