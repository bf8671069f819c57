package org.planrunde.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** How long people wait for their receipt when many contribute at once, for five minutes. */
final class Submissions {
  private static final int PER_SECOND = 20;
  private static final Duration WARM = Duration.ofSeconds(30);
  private static final Duration HELD = Duration.ofMinutes(5);

  private Submissions() {}

  static List<Row> rows(Server server, Database database)
      throws IOException, SQLException, InterruptedException {
    openProcedure(database);
    submit(server, WARM);
    var people = submit(server, HELD);
    var millis = people.millis();
    return List.of(
        new Row(
            "Receipt at 20 submissions a second, p95, ms",
            "<= 800",
            Figures.text("%.0f", Figures.percentile(millis, 0.95)),
            Figures.text(
                "%d receipts in %d s, 1 in 4 with a photo of 640 x 480 sent before, %d tries again,"
                    + " %d without; generator and database on the same cores",
                millis.length, HELD.toSeconds(), people.again(), people.refused().size())));
  }

  private static Submitters submit(Server server, Duration held)
      throws IOException, InterruptedException {
    try (var acks = new Acks(Path.of("target/bench/acks.txt"));
        var people = new Submitters(server.port(), acks)) {
      people.start(PER_SECOND);
      Thread.sleep(held);
      people.finish();
      return people;
    }
  }

  /** A procedure that takes contributions now; made once. */
  static void openProcedure(Database database) throws SQLException, IOException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement();
        var in =
            Objects.requireNonNull(
                Submissions.class.getResourceAsStream("/bench/open-procedure.sql"))) {
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
