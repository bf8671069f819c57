package org.planrunde.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Order;
import org.planrunde.identity.Municipalities;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The address of whoever asks is nowhere afterwards, and cookies are as they should be. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"server.forward-headers-strategy=native", "vaadin.productionMode=true"})
@ExtendWith(OutputCaptureExtension.class)
class AddressesTest {
  private static final List<String> ADDRESS = List.of("203.0.113.77", "cb00714d", "yz%2fdb51");

  @LocalServerPort int port;
  @Autowired Contributions contributions;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired JdbcClient jdbc;

  @Value("${planrunde.data}")
  Path data;

  private final HttpClient client = HttpClient.newHttpClient();
  private Procedure procedure;

  @BeforeEach
  void open() {
    var town = municipalities.add(Fixtures.municipality()).id();
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.AFTER));
  }

  private HttpRequest.Builder request(String path, String scheme) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("X-Forwarded-For", ADDRESS.getFirst())
        .header("X-Forwarded-Proto", scheme);
  }

  /** A staff screen sends to the login without the scripts, which are built only later. */
  private List<String> cookies(String scheme) throws IOException, InterruptedException {
    var answer = client.send(request("/arbeitsplatz", scheme).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().allValues("Set-Cookie");
  }

  @Test
  void anAddressIsInNoTableFileOrLog(CapturedOutput output)
      throws IOException, InterruptedException {
    for (var path : List.of("/", "/verfahren/" + procedure.slug(), "/anmelden", "/nirgends")) {
      client.send(request(path, "http").build(), BodyHandlers.discarding());
    }
    var body =
        """
        {"category": "verkehr", "type": "idee", "title": "Bank am Weg", "text": "Bitte bald.",
         "consent": true}
        """;
    var answer =
        client.send(
            request("/api/v1/procedures/" + procedure.slug() + "/contributions", "http")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    assertThat(contributions.listPublic(procedure.id(), Filter.ALL, Order.NEWEST, 0, 9)).hasSize(1);

    var traces = new Traces(jdbc);
    traces.vacuum();
    assertThat(traces.inTables(ADDRESS)).isEmpty();
    assertThat(Traces.inFiles(data, ADDRESS)).isEmpty();
    assertThat(Traces.in(output.getAll(), ADDRESS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void theSessionsCookieIsForThisSiteAloneAndNoScript(String scheme)
      throws IOException, InterruptedException {
    assertThat(cookies(scheme))
        .singleElement()
        .satisfies(cookie -> {
          assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax");
          assertThat(cookie.contains("Secure")).isEqualTo(scheme.equals("https"));
          assertThat(cookie).doesNotContain("Expires", "Max-Age");
        });
  }
}
