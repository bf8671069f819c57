package org.planrunde.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.planrunde.procedure.dossier.Appointment;
import org.planrunde.procedure.dossier.Contact;
import org.planrunde.procedure.dossier.Document;
import org.planrunde.procedure.dossier.DocumentKind;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.procedure.dossier.NewsItem;
import org.planrunde.procedure.dossier.Outcome;
import tools.jackson.databind.JsonNode;

/** Makes dates, documents, news, contact and result of the demo's file; all dates are relative. */
final class DemoDossiers {
  private final ZonedDateTime midnight;

  /** {@code midnight} is the start of today where the town lies. */
  DemoDossiers(ZonedDateTime midnight) {
    this.midnight = midnight;
  }

  Dossier read(JsonNode node) {
    return new Dossier(
        each(node.path("appointments"), this::appointment),
        each(node.path("documents"), this::document),
        each(node.path("news"), this::news),
        contact(node.path("contact")),
        new Outcome(text(node, "outcome"), day(node.path("outcomeDay"))));
  }

  private Appointment appointment(JsonNode node) {
    return new Appointment(
        UUID.randomUUID(),
        text(node, "title"),
        text(node, "text"),
        text(node, "place"),
        at(node, "from"),
        at(node, "until"));
  }

  private Instant at(JsonNode node, String field) {
    return midnight
        .plusDays(node.path("day").asInt())
        .with(LocalTime.parse(text(node, field)))
        .toInstant();
  }

  private Document document(JsonNode node) {
    return new Document(
        text(node, "title"),
        DocumentKind.valueOf(text(node, "kind")),
        text(node, "url"),
        node.path("kilobytes").asInt(),
        day(node.path("day")));
  }

  private NewsItem news(JsonNode node) {
    var day = midnight.plusDays(node.path("day").asInt()).toLocalDate();
    return new NewsItem(day, text(node, "title"), text(node, "text"));
  }

  private static Contact contact(JsonNode node) {
    return new Contact(
        text(node, "office"),
        text(node, "address"),
        text(node, "phone"),
        text(node, "mail"),
        text(node, "hours"));
  }

  private @Nullable LocalDate day(JsonNode offset) {
    return offset.isNumber() ? midnight.plusDays(offset.asInt()).toLocalDate() : null;
  }

  private static String text(JsonNode node, String field) {
    return DemoProcedures.text(node, field);
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
    return StreamSupport.stream(array.spliterator(), false).map(read).toList();
  }
}
