package org.planrunde.procedure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Municipalities;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.dossier.Appointment;
import org.planrunde.procedure.dossier.CalendarFile;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.procedure.dossier.Dossiers;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Calendars over HTTP, without an account. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class CalendarControllerTest {
  private static final Instant NOON = Instant.parse("2026-05-01T10:00:00Z");

  @Value("${local.server.port}")
  int port;

  @Autowired Procedures procedures;
  @Autowired Dossiers dossiers;
  @Autowired Municipalities municipalities;
  private Procedure procedure;
  private final UUID first = UUID.randomUUID();

  @BeforeEach
  void setUp() {
    procedure = made(first);
  }

  private Procedure made(UUID id) {
    var town = municipalities.add(Fixtures.municipality());
    var made = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER));
    dossiers.save(
        made,
        Dossier.EMPTY.withAppointments(
            List.of(
                new Appointment(id, "Rundgang", "", "", NOON, NOON.plusSeconds(60)),
                new Appointment(
                    UUID.randomUUID(), "Rat; öffentlich", "", "", NOON, NOON.plusSeconds(60)))));
    return made;
  }

  private HttpResponse<String> get(String slug, String rest) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var path = "http://127.0.0.1:" + port + "/api/v1/procedures/" + slug + "/appointments" + rest;
      return client.send(
          HttpRequest.newBuilder(URI.create(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void aProcedureIsACalendar() throws Exception {
    var answer = get(procedure.slug(), ".ics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
    assertThat(CalendarFile.read(answer.body()).events())
        .extracting(e -> e.get("SUMMARY"))
        .containsExactlyInAnyOrder("Rundgang", "Rat; öffentlich");
  }

  @Test
  void oneAppointmentIsOneEvent() throws Exception {
    var answer = get(procedure.slug(), "/" + first + ".ics");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment", procedure.slug() + "-termin.ics");
    assertThat(CalendarFile.read(answer.body()).events())
        .extracting(e -> e.get("SUMMARY"))
        .containsExactly("Rundgang");
  }

  @Test
  void whatIsHiddenForeignOrNonsenseIsNotFound() throws Exception {
    var other = made(UUID.randomUUID());
    assertThat(get(other.slug(), "/" + first + ".ics").statusCode()).isEqualTo(404);
    assertThat(get(procedure.slug(), "/nonsense.ics").statusCode()).isEqualTo(404);
    assertThat(get(procedure.slug(), "/..%2f..%2fx.ics").statusCode()).isIn(400, 404);
    procedures.save(procedure.with(p -> p.published = false));
    assertThat(get(procedure.slug(), ".ics").statusCode()).isEqualTo(404);
    assertThat(get(procedure.slug(), "/" + first + ".ics").statusCode()).isEqualTo(404);
  }
}
