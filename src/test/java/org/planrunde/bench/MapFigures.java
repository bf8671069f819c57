package org.planrunde.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.planrunde.contribution.FeedBench;
import org.planrunde.contribution.Filter;

/** How fast the map's feed answers for 100,000 pins, and how much of that the database needs. */
final class MapFigures {
  private static final int WARM = 100;
  private static final int BOXES = 200;

  private MapFigures() {}

  static List<Row> rows(Server server, Database database) throws IOException, InterruptedException {
    try (var feed = new FeedBench(database.url(), database.user(), database.password())) {
      var measured =
          AgainstSql.of(
              server,
              ManyPins.views(WARM, 1),
              ManyPins.views(BOXES, 2),
              view -> "/api/v1/procedures/" + ManyPins.SLUG + "/pins?" + view.query(),
              answer ->
                  new String(answer.body(), StandardCharsets.UTF_8).contains("\"total\":100000"),
              view -> feed.millis(ManyPins.PROCEDURE, Filter.ALL.within(view.box()), view.zoom()));
      return List.of(
          new Row(
              "Map answer over HTTP, p95, ms",
              "<= 150",
              Figures.text("%.0f", measured.slow()),
              Figures.text(
                  "100,000 pins, 200 boxes, zoom 8-20, never \"not modified\"; median %.0f",
                  measured.median())),
          new Row(
              "The same over its SQL alone, p95, ratio",
              "<= 1.5",
              measured.ratio(),
              Figures.text(
                  "%s; counting all, once a change: %.0f ms",
                  measured.alone(), feed.countMillis(ManyPins.PROCEDURE))));
    }
  }
}
