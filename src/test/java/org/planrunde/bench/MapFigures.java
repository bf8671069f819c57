package org.planrunde.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.planrunde.contribution.FeedBench;
import org.planrunde.contribution.Filter;

/** How fast the map's feed answers for 100,000 pins, and how much of that the database needs. */
final class MapFigures {
  private static final int WARM = 100;
  private static final int BOXES = 200;
  private static final double SHARE = 0.95;

  private MapFigures() {}

  static List<Row> rows(Server server, Database database) throws IOException, InterruptedException {
    var http = overHttp(server);
    double[] sql;
    double count;
    try (var feed = new FeedBench(database.url(), database.user(), database.password())) {
      sql = alone(feed);
      count = feed.countMillis(ManyPins.PROCEDURE);
    }
    var slow = Figures.percentile(http, SHARE);
    var database95 = Figures.percentile(sql, SHARE);
    return List.of(
        new Row(
            "Map answer over HTTP, p95, ms",
            "<= 150",
            Figures.text("%.0f", slow),
            Figures.text(
                "100,000 pins, 200 boxes, zoom 8-20, never \"not modified\"; median %.0f",
                Figures.median(http))),
        new Row(
            "The same over its SQL alone, p95, ratio",
            "<= 1.5",
            Figures.text("%.2f", slow / database95),
            Figures.text(
                "SQL by JDBC: p95 %.0f ms, median %.0f; counting all, once a change: %.0f ms",
                database95, Figures.median(sql), count)));
  }

  private static double[] overHttp(Server server) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      for (var view : ManyPins.views(WARM, 1)) {
        ask(client, server, view);
      }
      var times = new double[BOXES];
      var views = ManyPins.views(BOXES, 2);
      for (var i = 0; i < BOXES; i++) {
        var start = System.nanoTime();
        ask(client, server, views.get(i));
        times[i] = Figures.millisSince(start);
      }
      return times;
    }
  }

  private static void ask(HttpClient client, Server server, ManyPins.View view)
      throws IOException, InterruptedException {
    var path = "/api/v1/procedures/" + ManyPins.SLUG + "/pins?" + view.query();
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(server.address(path))).build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.body().contains("\"total\":100000")) {
      throw new IOException("unexpected answer " + answer.statusCode() + " to " + path);
    }
  }

  private static double[] alone(FeedBench feed) {
    for (var view : ManyPins.views(WARM, 1)) {
      millis(feed, view);
    }
    return ManyPins.views(BOXES, 2).stream().mapToDouble(view -> millis(feed, view)).toArray();
  }

  private static double millis(FeedBench feed, ManyPins.View view) {
    return feed.millis(ManyPins.PROCEDURE, Filter.ALL.within(view.box()), view.zoom());
  }
}
