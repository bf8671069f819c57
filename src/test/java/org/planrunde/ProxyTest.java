package org.planrunde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Municipalities;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.dossier.Appointment;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.procedure.dossier.Dossiers;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Headers that say who asks and under which name: what docs/operations/proxy.md promises. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vaadin.productionMode=true",
      "planrunde.address=https://mitreden.example",
      "server.forward-headers-strategy=native",
      "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1",
      "planrunde.limits.visits-per-minute=3"
    })
class ProxyTest {
  @Value("${local.server.port}")
  int port;

  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Dossiers dossiers;

  @Test
  void visitorsOfANamedProxyAreCountedEachByTheirOwnAddress() throws IOException {
    for (var i = 0; i < 3; i++) {
      assertThat(ask("/arbeitsplatz", "X-Forwarded-For: 192.0.2.1")).startsWith("HTTP/1.1 302");
    }
    assertThat(ask("/arbeitsplatz", "X-Forwarded-For: 192.0.2.1")).startsWith("HTTP/1.1 429");
    assertThat(ask("/arbeitsplatz", "X-Forwarded-For: 192.0.2.2")).startsWith("HTTP/1.1 302");
    // What a visitor writes there himself stands before what the proxy adds.
    assertThat(ask("/arbeitsplatz", "X-Forwarded-For: 198.51.100.7, 192.0.2.1"))
        .startsWith("HTTP/1.1 429");
  }

  @Test
  void aForgedHostSteersNoAddress() throws IOException {
    var town = municipalities.add(Fixtures.municipality());
    var procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER));
    var noon = Instant.parse("2026-05-01T10:00:00Z");
    dossiers.save(
        procedure,
        Dossier.EMPTY.withAppointments(
            List.of(
                new Appointment(
                    UUID.randomUUID(), "Rundgang", "", "", noon, noon.plusSeconds(60)))));
    var calendar =
        ask("/api/v1/procedures/" + procedure.slug() + "/appointments.ics", "X-Probe: 1");
    assertThat(calendar).contains("https://mitreden.example/").doesNotContain("evil.example");
    assertThat(ask("/arbeitsplatz", "X-Forwarded-For: 192.0.2.3"))
        .startsWith("HTTP/1.1 302")
        .doesNotContain("evil.example");
  }

  /** By hand, since Java's client lets nobody choose the host. */
  private String ask(String path, String header) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      var request =
          "GET %s HTTP/1.1\r\nHost: evil.example\r\nAccept: */*\r\n%s\r\nConnection: close\r\n\r\n"
              .formatted(path, header);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
