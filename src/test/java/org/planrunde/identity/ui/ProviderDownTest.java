package org.planrunde.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.LoginWays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The login provider does not answer: Planrunde starts, says so, and does not ask all the time. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vaadin.productionMode=true",
      "planrunde.login.label=Mit dem Rathauskonto anmelden",
      "spring.security.oauth2.client.registration.rathaus.client-id=planrunde",
      "spring.security.oauth2.client.registration.rathaus.client-secret=only-for-tests",
      "spring.security.oauth2.client.registration.rathaus.scope=openid,profile"
    })
class ProviderDownTest {
  private static final AtomicInteger ASKED = new AtomicInteger();
  private static final ServerSocket DOWN = hangsUp();

  @LocalServerPort int port;
  @Autowired LoginWays ways;

  /** A provider that takes the call and hangs up at once. */
  private static ServerSocket hangsUp() {
    try {
      var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(() -> answer(socket));
      return socket;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(ServerSocket socket) {
    try {
      while (true) {
        socket.accept().close();
        ASKED.incrementAndGet();
      }
    } catch (IOException _) {
      // The test is over.
    }
  }

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry registry) {
    registry.add(
        "spring.security.oauth2.client.provider.rathaus.issuer-uri",
        () -> "http://127.0.0.1:" + DOWN.getLocalPort());
  }

  @AfterAll
  static void stop() throws IOException {
    DOWN.close();
  }

  @Test
  void theStartAsksNothingAndTheLoginSaysWhatIsWrong() throws Exception {
    assertThat(ASKED).hasValue(0);
    assertThat(ways.providerPath()).contains("oauth2/authorization/rathaus");
    assertThat(ways.providerLabel()).contains("Mit dem Rathauskonto anmelden");
    assertThat(location("/oauth2/authorization/rathaus")).endsWith("/anmelden?error=down");
    var asked = ASKED.get();
    assertThat(asked).isPositive();
    for (var i = 0; i < 20; i++) {
      assertThat(location("/oauth2/authorization/rathaus")).endsWith("/anmelden?error=down");
    }
    assertThat(ASKED).hasValue(asked);
    assertThat(location("/oauth2/authorization/andere")).endsWith("/anmelden?error=down");
    assertThat(location("/login/oauth2/code/rathaus?code=x&state=y"))
        .endsWith("/anmelden?error=state");
  }

  private String location(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      var answer = client.send(request, BodyHandlers.discarding());
      return answer.headers().firstValue("Location").orElse("");
    }
  }
}
