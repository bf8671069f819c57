package org.planrunde.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.ContributionImport;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.contribution.Imported;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.Subject;
import org.planrunde.moderation.WithholdReason;
import org.planrunde.procedure.Procedure;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Brings in what the invented residents said; what breaks a rule, a moderator withholds. */
@Component
@ConditionalOnProperty("planrunde.demo")
class DemoContributions {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final ContributionImport contributions;
  private final Moderation moderation;
  private final DemoPhotos photos;
  private final DemoDesk desk;

  DemoContributions(
      ContributionImport contributions, Moderation moderation, DemoPhotos photos, DemoDesk desk) {
    this.desk = desk;
    this.contributions = contributions;
    this.moderation = moderation;
    this.photos = photos;
  }

  /** Gives those that are public, by their names in the demo's files. */
  Map<String, ContributionId> add(Procedure procedure, JsonNode node, Staff moderator) {
    var phase = DemoProcedures.text(node, "contributionsPhase");
    var opened =
        procedure.phases().stream()
            .filter(p -> p.name().equals(phase))
            .findFirst()
            .orElseThrow()
            .starts();
    var batch = new ArrayList<Imported>();
    var lines = new ArrayList<JsonNode>();
    var pictures = new ArrayList<List<DraftPhoto>>();
    for (var line : DemoContent.contributions(DemoProcedures.text(node, "contributions"))) {
      var said = imported(line, opened);
      if (DemoProcedures.text(line, "state").equals("withheld")) {
        var reason = WithholdReason.valueOf(DemoProcedures.text(line, "reason"));
        var ids = contributions.take(procedure, List.of(said));
        var subjects = ids.stream().map(Subject::of).toList();
        moderation.withhold(moderator, procedure.id(), subjects, reason, "");
      } else {
        batch.add(said);
        lines.add(line);
        pictures.add(photos.of(line));
      }
    }
    // The town is new, so that all of them are, too.
    var ids = contributions.take(procedure, batch);
    var open = new LinkedHashMap<String, ContributionId>();
    for (int i = 0; i < ids.size(); i++) {
      contributions.attach(ids.get(i), pictures.get(i));
      if (batch.get(i).published()) {
        open.put(batch.get(i).sourceId(), ids.get(i));
      }
    }
    work(procedure, moderator, lines, ids);
    return open;
  }

  private void work(
      Procedure procedure, Staff moderator, List<JsonNode> lines, List<ContributionId> ids) {
    var known = new HashMap<String, ContributionId>();
    for (int i = 0; i < ids.size(); i++) {
      known.put(DemoProcedures.text(lines.get(i), "source"), ids.get(i));
      var words = DemoProcedures.text(lines.get(i), "redact");
      if (!words.isEmpty()) {
        desk.redact(procedure, moderator, ids.get(i), words);
      }
    }
    desk.answer(procedure, moderator, known);
  }

  private static Imported imported(JsonNode line, Instant opened) {
    var created =
        opened
            .plus(Duration.ofDays(line.get("day").asInt()))
            .atZone(ZONE)
            .with(LocalTime.parse(DemoProcedures.text(line, "hour")))
            .toInstant();
    return new Imported(
        DemoProcedures.text(line, "source"),
        Channel.ONLINE,
        DemoProcedures.text(line, "category"),
        DemoProcedures.text(line, "type"),
        DemoProcedures.text(line, "title"),
        DemoProcedures.text(line, "text"),
        orNull(line, "nickname"),
        orNull(line, "lang"),
        DemoPlace.of(line),
        line.has("words") ? orNull(line, "words") : orNull(line, "place"),
        created,
        DemoProcedures.text(line, "state").equals("published"));
  }

  private static @Nullable String orNull(JsonNode line, String field) {
    var text = DemoProcedures.text(line, field);
    return text.isEmpty() ? null : text;
  }
}
