package org.planrunde.procedure.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.dossier.CalendarText;
import org.planrunde.procedure.dossier.Dossiers;
import org.planrunde.procedure.dossier.PublicAppointment;
import org.planrunde.ui.SiteAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Serves appointments to calendars: all of a procedure, or one; keeps no state. */
@RestController
class CalendarController {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Procedures procedures;
  private final Dossiers dossiers;
  private final SiteAddress address;

  CalendarController(Procedures procedures, Dossiers dossiers, SiteAddress address) {
    this.procedures = procedures;
    this.dossiers = dossiers;
    this.address = address;
  }

  /** All appointments of a public procedure, to subscribe to. */
  @GetMapping("/api/v1/procedures/{slug}/appointments.ics")
  ResponseEntity<byte[]> all(@PathVariable String slug) {
    return procedures
        .findPublic(slug)
        .map(p -> answer(p, dossiers.listPublic(slug), slug))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** One appointment; {@code id} with the ending {@code .ics}. */
  @GetMapping("/api/v1/procedures/{slug}/appointments/{id}")
  ResponseEntity<byte[]> one(@PathVariable String slug, @PathVariable String id) {
    return procedures
        .findPublic(slug)
        .flatMap(p ->
            id(id)
                .flatMap(key -> dossiers.findPublic(slug, key))
                .map(a -> answer(p, List.of(a), slug + "-termin")))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text.replaceFirst("\\.ics$", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private ResponseEntity<byte[]> answer(
      Procedure procedure, List<PublicAppointment> appointments, String file) {
    var site =
        address
            .of("")
            .orElseGet(
                () -> ServletUriComponentsBuilder.fromCurrentContextPath().path("/").toUriString());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePrivate())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file + ".ics").build().toString())
        .contentType(CALENDAR)
        .body(
            CalendarText.of(procedure.name(), appointments, site).getBytes(StandardCharsets.UTF_8));
  }
}
