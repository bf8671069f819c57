package org.planrunde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A procedure with a city model of 10,000 buildings, as it is when somebody has uploaded it. */
final class SceneTown {
  static final String SLUG = "modell";
  static final int BUILDINGS = 10_000;

  /** "LoD2_32_329_5725_1_NW.gml" has its lower left corner at 329 and 5725 km. */
  private static final Pattern KILOMETRES = Pattern.compile("_32_(\\d+)_(\\d+)_");

  private static final String PROCEDURE =
      """
      insert into municipality (id, slug, name, short_name)
      values ('00000000-0000-4000-8000-000000000001', 'messstadt', 'Messstadt', 'Messstadt')
      on conflict do nothing;
      insert into procedure (id, municipality_id, slug, name, teaser, level, moderation, published, area)
      values ('00000000-0000-4000-8000-000000000202', '00000000-0000-4000-8000-000000000001',
        '%s', 'Modell', 'Zehntausend Gebäude', 'INVOLVE', 'BEFORE', true,
        st_transform(st_makeenvelope(%d, %d, %d, %d, 25832), 4326));
      insert into phase (id, municipality_id, procedure_id, position, name, starts, contributions, comments, votes)
      values ('00000000-0000-4000-8000-000000000203', '00000000-0000-4000-8000-000000000001',
        '00000000-0000-4000-8000-000000000202', 0, 'Ideen', now() - interval '30 days', true, true, true)
      """;

  private static final String MODEL =
      """
      insert into city_model (id, municipality_id, procedure_id, state, file_name, size, blob_id)
      values ('00000000-0000-4000-8000-000000000204', '00000000-0000-4000-8000-000000000001',
        '00000000-0000-4000-8000-000000000202', 'UPLOADED', 'modell.gml', ?, ?)
      """;

  private static final String STATE =
      "select state from city_model where id = '00000000-0000-4000-8000-000000000204'";

  private SceneTown() {}

  /**
   * Puts the file where the application keeps uploads, and its row; the application does the rest.
   *
   * @return seconds until the tiles were there
   */
  static double upload(Database database, Path data, Path sample)
      throws SQLException, IOException, InterruptedException {
    var file = Files.createTempFile(Path.of("target"), "scene", ".gml");
    try (var connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      ModelCopies.write(List.of(sample), BUILDINGS, file);
      clear(connection);
      makeProcedure(connection, sample);
      var start = System.nanoTime();
      makeModel(connection, data, file);
      while (!ask(connection, STATE).equals("READY")) {
        if (Figures.millisSince(start) > 180_000) {
          throw new IOException("the model was not ready after three minutes");
        }
        Thread.sleep(200);
      }
      return Figures.millisSince(start) / 1000;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** A run that was broken off leaves nothing that the next one would measure. */
  private static void clear(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("delete from procedure where slug = '" + SLUG + "'");
    }
  }

  private static void makeProcedure(Connection connection, Path sample) throws SQLException {
    var name = KILOMETRES.matcher(sample.getFileName().toString());
    if (!name.find()) {
      throw new IllegalArgumentException(sample + " does not tell its place");
    }
    var east = 1_000 * Integer.parseInt(name.group(1));
    var north = 1_000 * Integer.parseInt(name.group(2));
    try (var statement = connection.createStatement()) {
      statement.execute(PROCEDURE.formatted(SLUG, east, north, east + 1_000, north + 1_000));
    }
  }

  private static void makeModel(Connection connection, Path data, Path file)
      throws SQLException, IOException {
    var id = UUID.randomUUID();
    var folder =
        data.resolve("blobs")
            .resolve(ask(connection, "select id::text from blob_store"))
            .resolve(id.toString().substring(0, 2));
    Files.createDirectories(folder);
    Files.copy(file, folder.resolve(id.toString()));
    var size = Files.size(file);
    try (var blob =
            connection.prepareStatement(
                "insert into blob (id, sha256, size, media_type) values (?, ?, ?, 'application/gml+xml')");
        var model = connection.prepareStatement(MODEL)) {
      blob.setObject(1, id);
      blob.setBytes(2, sum(file));
      blob.setLong(3, size);
      blob.execute();
      model.setLong(1, size);
      model.setObject(2, id);
      model.execute();
    }
  }

  private static byte[] sum(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
