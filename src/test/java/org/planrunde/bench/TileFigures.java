package org.planrunde.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.planrunde.contribution.TileBench;

/** How fast vector tiles of a million contributions are made, and what the database needs of it. */
final class TileFigures {
  private static final int WARM = 60;
  private static final int TILES = 200;

  private TileFigures() {}

  record Tile(int zoom, int x, int y) {}

  static List<Row> rows(Server server, Database database) throws IOException, InterruptedException {
    var warm = tiles(WARM, 1);
    var asked = new ArrayList<>(tiles(TILES, 2));
    asked.removeAll(warm);
    try (var bare = new TileBench(database.url(), database.user(), database.password());
        var client = HttpClient.newHttpClient()) {
      var measured =
          AgainstSql.of(
              server,
              warm,
              asked,
              TileFigures::path,
              answer -> true,
              tile -> bare.millis(ManyPins.MILLION, tile.zoom, tile.x, tile.y));
      var all = new Tile(7, column(9.87, 7), row(51.98, 7));
      return List.of(
          new Row(
              "Vector tile of a million contributions over HTTP, p95, ms",
              "<= 100",
              Figures.text("%.0f", measured.slow()),
              Figures.text(
                  "%d different tiles, zoom 8-20, none kept from before; median %.0f",
                  asked.size(), measured.median())),
          new Row(
              "The same over its SQL alone, p95, ratio",
              "<= 1.3",
              measured.ratio(),
              measured.alone()),
          new Row(
              "The tile that holds all of them, ms",
              "-",
              Figures.text("%.0f", AgainstSql.ask(client, server, path(all), answer -> true)),
              "zoom 7, made once after each change"));
    }
  }

  /** Where a map of the town is looked at, each tile once. */
  private static List<Tile> tiles(int number, long seed) {
    var random = new SplittableRandom(seed);
    var tiles = new LinkedHashSet<Tile>();
    while (tiles.size() < number) {
      var zoom = random.nextInt(8, 21);
      var x = random.nextDouble(9.82, 9.93);
      var y = random.nextDouble(51.95, 52.02);
      tiles.add(new Tile(zoom, column(x, zoom), row(y, zoom)));
    }
    return List.copyOf(tiles);
  }

  private static int column(double longitude, int zoom) {
    return (int) ((longitude + 180) / 360 * (1 << zoom));
  }

  private static int row(double latitude, int zoom) {
    var phi = Math.toRadians(latitude);
    return (int) ((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2 * (1 << zoom));
  }

  private static String path(Tile tile) {
    return Figures.text(
        "/api/v1/procedures/%s/tiles/%d/%d/%d.mvt",
        ManyPins.MILLION_SLUG, tile.zoom, tile.x, tile.y);
  }
}
