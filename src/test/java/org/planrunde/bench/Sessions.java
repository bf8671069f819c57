package org.planrunde.bench;

import java.io.IOException;
import java.util.List;

/** What one visitor of the map costs the server in memory. */
final class Sessions {
  private static final int NUMBER = 200;
  private static final int WARM = 20;

  private Sessions() {}

  static List<Row> rows(Server server) throws IOException, InterruptedException {
    open(server, WARM);
    var before = server.livingBytes();
    open(server, NUMBER);
    var each = (server.livingBytes() - before) / (double) NUMBER;
    return List.of(
        new Row(
            "Memory of an idle map session, kB",
            "<= 300",
            Figures.text("%.0f", each / 1000),
            "living objects after two collections, 200 sessions with the list, opened by HTTP"));
  }

  private static void open(Server server, int number) throws IOException, InterruptedException {
    for (var i = 0; i < number; i++) {
      try (var visit = new Visit(server)) {
        if (!visit.open("verfahren/" + ManyPins.SLUG).contains("Beitrag 1")) {
          throw new IOException("the session does not hold the list");
        }
      }
    }
  }
}
