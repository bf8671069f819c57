package org.planrunde.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.kernel.ProcedureId;

/** The procedure with 100,000 generated pins, and the boxes that are asked of it. */
final class ManyPins {
  static final String SLUG = "messung";
  static final ProcedureId PROCEDURE =
      new ProcedureId(UUID.fromString("00000000-0000-4000-8000-000000000002"));

  static final String MILLION_SLUG = "million";
  static final ProcedureId MILLION =
      new ProcedureId(UUID.fromString("00000000-0000-4000-8000-000000000102"));

  private ManyPins() {}

  /** Fills a migrated database, once. */
  static void fill(Database database) throws SQLException, IOException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      if (!isFilled(connection, SLUG)) {
        statement.execute(script());
      }
      statement.execute("vacuum (analyze) contribution");
    }
  }

  /** Fills it with a second such procedure of ten times as many, once; takes minutes. */
  static void fillMillion(Database database) throws SQLException, IOException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      if (!isFilled(connection, MILLION_SLUG)) {
        statement.execute(
            script()
                .replace("-00000000000", "-00000000010")
                .replace("'messstadt'", "'messstadt-million'")
                .replace("'messung'", "'" + MILLION_SLUG + "'")
                .replace("generate_series(1, 100000)", "generate_series(1, 1000000)"));
      }
      statement.execute("vacuum (analyze) contribution");
    }
  }

  private static boolean isFilled(Connection connection, String slug) throws SQLException {
    try (var query = connection.prepareStatement("select 1 from procedure where slug = ?")) {
      query.setString(1, slug);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static String script() throws IOException {
    try (var in =
        Objects.requireNonNull(ManyPins.class.getResourceAsStream("/bench/many-pins.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * What a window of 1280 × 800 pixels shows at random places and zooms 8 to 20, the same ones each
   * time.
   */
  static List<View> views(int number, long seed) {
    var random = new SplittableRandom(seed);
    var views = new ArrayList<View>();
    while (views.size() < number) {
      var zoom = random.nextInt(8, 21);
      var x = random.nextDouble(9.82, 9.93);
      var y = random.nextDouble(51.95, 52.02);
      var degrees = 360 / (256.0 * (1 << zoom));
      var width = 640 * degrees;
      var height = 400 * degrees * Math.cos(Math.toRadians(y));
      views.add(new View(new Envelope(x - width, x + width, y - height, y + height), zoom));
    }
    return views;
  }

  /** A box in degrees of WGS 84, x = longitude, at a Web Mercator zoom. */
  record View(Envelope box, int zoom) {
    String query() {
      return Figures.text(
          "bbox=%.5f,%.5f,%.5f,%.5f&zoom=%d",
          box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), zoom);
    }
  }
}
