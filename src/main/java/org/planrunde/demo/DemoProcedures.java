package org.planrunde.demo;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.PlanGrid;
import org.planrunde.identity.MunicipalityTexts;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.ParticipationLevel;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;
import tools.jackson.databind.JsonNode;

/** Makes procedures of the demo's file; all dates are relative, so the demo always looks alive. */
final class DemoProcedures {
  private DemoProcedures() {}

  /**
   * One procedure.
   *
   * @param midnight the start of today where the town lies
   * @param grid the lettered grid of the procedure's map, or null to derive it
   */
  static Procedure read(
      JsonNode node,
      JsonNode types,
      MunicipalityId municipality,
      ZonedDateTime midnight,
      @Nullable PlanGrid grid) {
    var paragraphs = new ArrayList<String>();
    node.get("description").forEach(p -> paragraphs.add(p.asString()));
    return new Procedure(
        ProcedureId.random(),
        municipality,
        text(node, "slug"),
        new ProcedureText(
            text(node, "name"),
            text(node, "teaser"),
            String.join("\n\n", paragraphs),
            text(node, "district"),
            text(node, "topic"),
            text(node, "initiator"),
            text(node, "promise"),
            text(node, "result")),
        ParticipationLevel.valueOf(text(node, "level")),
        ModerationPolicy.valueOf(text(node, "moderation")),
        true,
        DemoPlace.area(node.get("area"), text(node, "frame").equals("station")),
        grid,
        Set.of(PlaceKind.values()),
        phases(node.get("phases"), midnight),
        categories(node.get("categories")),
        stream(types).map(t -> new ContributionType(text(t, "key"), text(t, "label"))).toList());
  }

  private static List<Phase> phases(JsonNode phases, ZonedDateTime midnight) {
    return stream(phases)
        .map(p ->
            new Phase(
                text(p, "name"),
                day(midnight, p.get("openFrom").asInt()),
                p.get("openUntil").isNull() ? null : day(midnight, p.get("openUntil").asInt() + 1),
                p.get("contributions").asBoolean(),
                p.get("comments").asBoolean(),
                p.get("votes").asBoolean()))
        .toList();
  }

  /** Whole days of the calendar, so that a phase also begins at midnight across summer time. */
  private static Instant day(ZonedDateTime midnight, int days) {
    return midnight.plusDays(days).toInstant();
  }

  private static List<Category> categories(JsonNode categories) {
    return stream(categories)
        .map(c ->
            new Category(
                text(c, "key"),
                text(c, "label"),
                text(c, "shape").toUpperCase(Locale.ROOT),
                text(c, "icon")))
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  /** What a municipality says of itself. */
  static MunicipalityTexts texts(JsonNode node) {
    return new MunicipalityTexts(
        text(node, "imprint"),
        text(node, "privacyContact"),
        text(node, "privacyNotice"),
        text(node, "accessibilityContact"));
  }
}
