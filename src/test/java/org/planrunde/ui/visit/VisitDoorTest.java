package org.planrunde.ui.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Visits of people who never say goodbye; a staff screen is asked for because it needs no scripts.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vaadin.productionMode=true",
      "planrunde.visits.most=4",
      "planrunde.limits.visits-per-minute=12"
    })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VisitDoorTest {
  private static final String PAGE = "/arbeitsplatz";

  @Value("${local.server.port}")
  int port;

  @Test
  @Order(1)
  void theHouseFillsAndSaysSo() throws Exception {
    try (var inside = visitor()) {
      assertThat(ask(inside, PAGE).statusCode()).isEqualTo(302);
      for (var i = 0; i < 3; i++) {
        assertThat(ask(PAGE).statusCode()).isEqualTo(302);
      }
      var refused = ask(PAGE);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
      assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
      assertThat(refused.body())
          .contains("lang=\"de\"")
          .contains("Gerade sind sehr viele Menschen hier");
      assertThat(ask(inside, PAGE).statusCode()).as("who is inside stays").isEqualTo(302);
    }
  }

  @Test
  @Order(2)
  void whatNeedsNoSessionIsServedAllTheSame() throws Exception {
    assertThat(ask("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(ask("/assets/plain.css").statusCode()).isEqualTo(200);
    assertThat(ask("/api/v1/procedures/none/pins").statusCode()).isNotIn(429, 503);
  }

  @Test
  @Order(3)
  void thereIsAPlaceLeftForWhoeverWantsToLogIn() throws Exception {
    assertThat(ask("/anmelden").statusCode()).isNotEqualTo(503);
  }

  @Test
  @Order(4)
  void programsAreToldByTheStatusAlone() throws Exception {
    try (var client = visitor()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(uri(PAGE)).header("Accept", "application/json").build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  @Order(5)
  void oneAddressCannotFillTheHouseAlone() throws Exception {
    HttpResponse<String> answer = ask(PAGE);
    for (var i = 0; i < 12; i++) {
      answer = ask(PAGE);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
  }

  private static HttpClient visitor() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  private HttpResponse<String> ask(String path) throws Exception {
    try (var client = visitor()) {
      return ask(client, path);
    }
  }

  private HttpResponse<String> ask(HttpClient client, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Accept-Language", "de-DE,de;q=0.9,en;q=0.5")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
