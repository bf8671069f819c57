package org.planrunde.bench;

import java.io.IOException;
import java.util.List;

/** What it takes to draw an A0 plan and to cut it into tiles, in a process with a worker's heap. */
final class PlanFigures {
  private static final String HEAP = "-Xmx900m";
  private static final String NAME = "A0 plan as PDF at 200 dpi, drawn and cut into tiles, ";

  private PlanFigures() {}

  static List<Row> rows() throws IOException, InterruptedException {
    var worker = Worker.run(HEAP, "org.planrunde.plan.PlanBench");
    if (worker.exit() != 0) {
      return List.of(Row.missing(NAME + "s", "<= 60", "exit " + worker.exit()));
    }
    return List.of(
        new Row(
            NAME + "s",
            "<= 60",
            Figures.text("%.0f", worker.seconds()),
            "6,000 parcels with numbers, 3,000 houses, 60 transparent areas; process start until exit, Serial GC "
                + HEAP),
        new Row(
            NAME + "largest memory, MB",
            "<= 1000",
            Figures.text("%.0f", worker.megabytes()),
            "resident, from /proc"));
  }
}
