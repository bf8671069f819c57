package org.planrunde.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.procedure.Procedures;

/** Workshops that tests plan. */
public final class WorkshopFixtures {
  private WorkshopFixtures() {}

  /**
   * A public procedure for workshops alone, where the demo's is. No word of it is in the demo's, as
   * other walks look for that by its words.
   */
  public static Procedure procedure(Procedures procedures) {
    var demo = procedures.findBySlug("bahnhofsvorplatz").orElseThrow();
    var now = Instant.now();
    return procedures.save(
        new Procedure(
            ProcedureId.random(),
            demo.municipality(),
            "probe-" + UUID.randomUUID().toString().substring(0, 8),
            new ProcedureText("Platz der Probe", "Eine Probe.", "Probe.", "", "", "", "", ""),
            demo.level(),
            demo.moderation(),
            true,
            demo.area(),
            demo.grid(),
            demo.placeKinds(),
            List.of(
                new Phase(
                    "Ideen", now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)), true)),
            demo.categories(),
            demo.types()));
  }

  /** With two tables, the second one trusted. */
  public static WorkshopPlan plan(Approval approval, PlannedRound... rounds) {
    var now = Instant.now();
    return new WorkshopPlan(
        "Werkstatt Bahnhofsvorplatz",
        "Alte Post, großer Saal",
        now,
        now.plus(Duration.ofHours(3)),
        approval,
        "",
        300,
        false,
        List.of(new GroupTable("Tisch 1", false), new GroupTable("Tisch 2", true)),
        Arrays.asList(rounds));
  }

  public static PlannedRound collect() {
    return round(RoundKind.COLLECT, "Was gehört unbedingt auf den Platz?", null);
  }

  public static PlannedRound dots(Things things, int dots) {
    return round(
        RoundKind.WEIGH, "Was ist Ihnen am wichtigsten?", new Weighing(Method.DOTS, things, dots));
  }

  public static PlannedRound stances(Things things) {
    return round(RoundKind.WEIGH, "Was meinen Sie dazu?", new Weighing(Method.STANCE, things, 0));
  }

  public static PlannedRound round(RoundKind kind, String question, @Nullable Weighing weighing) {
    return new PlannedRound(RoundId.random(), kind, question, "", 15, weighing, List.of());
  }
}
