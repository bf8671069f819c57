package org.planrunde.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Workshops that tests plan. */
public final class WorkshopFixtures {
  private WorkshopFixtures() {}

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
