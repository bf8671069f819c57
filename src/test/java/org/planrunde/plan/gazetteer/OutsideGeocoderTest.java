package org.planrunde.plan.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.UrlRefused;
import org.planrunde.testing.Fixtures;

/** The geocoder of a municipality, played by a small server on this machine. */
class OutsideGeocoderTest {
  private static final String FOUND =
      """
      {"type":"FeatureCollection","features":[
       {"type":"Feature","properties":{"street":"Seeweg","housenumber":"4","city":"Lindenau"},
        "geometry":{"type":"Point","coordinates":[9.875,51.985]}},
       {"type":"Feature","properties":{"name":"<b>Kiosk</b>","extent":[1,2]},
        "geometry":{"type":"Point","coordinates":[9.876,51.985]}},
       {"type":"Feature","properties":{"name":"weit weg"},
        "geometry":{"type":"Point","coordinates":[8,50]}},
       {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[9.876,51.985]}}]}
      """;

  private HttpServer server;
  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private OutsideGeocoder geocoder(HttpHandler handler) {
    server.createContext("/api", handler);
    var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/api?q={words}&limit=6";
    return new OutsideGeocoder(url, true);
  }

  private HttpHandler answer(int status, String body) {
    return exchange -> {
      asked.add(exchange.getRequestURI().getQuery());
      send(exchange, status, body);
    };
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void placesInsideTheAreaComeBackByTheirNames() {
    var geocoder = geocoder(answer(200, FOUND));
    assertThat(geocoder.host()).contains("127.0.0.1");
    assertThat(geocoder.search("Seeweg 4 & mehr", Fixtures.AREA))
        .extracting(FoundPlace::name)
        .containsExactly("Seeweg 4, Lindenau", "<b>Kiosk</b>");
    assertThat(asked).containsExactly("q=Seeweg 4 & mehr&limit=6");
    assertThat(geocoder.search("x", null)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nothing", "{}", "[]", "{\"type\":\"FeatureCollection\"}"})
  void whatIsNoGeoJsonIsSaidInASentence(String body) {
    assertDown(geocoder(answer(200, body)));
  }

  @Test
  void errorsRedirectsAndTooLongAnswersAreSaidInASentence() {
    assertDown(geocoder(answer(500, "no")));
    server.removeContext("/api");
    assertDown(
        geocoder(exchange -> {
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
          send(exchange, 302, "");
        }));
    server.removeContext("/api");
    assertDown(geocoder(answer(200, FOUND.replace("Seeweg", "x".repeat(300_000)))));
  }

  @Test
  void whoDoesNotAnswerIsGivenUpAfterTwoSeconds() {
    var silent =
        geocoder(exchange -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    var begin = System.nanoTime();
    assertDown(silent);
    assertThat(System.nanoTime() - begin).isBetween(1_900_000_000L, 3_500_000_000L);
  }

  private static void assertDown(OutsideGeocoder geocoder) {
    assertThatThrownBy(() -> geocoder.search("Seeweg", null))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.problems().getFirst().message().key()).isEqualTo("plan.find.down"));
  }

  @Test
  void aHostInTheOwnNetworkMustBeAllowed() {
    assertThatThrownBy(() -> new OutsideGeocoder("http://127.0.0.1/api?q={words}", false))
        .isInstanceOf(UrlRefused.class);
    assertDown(new OutsideGeocoder("http://gibt-es-nicht.invalid:8080/?q={words}", true));
  }

  @Test
  void withoutAnAddressNobodyIsAsked() {
    assertThat(new OutsideGeocoder("", false).host()).isEmpty();
    assertThatThrownBy(() -> new OutsideGeocoder("https://geo.example/api", false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
