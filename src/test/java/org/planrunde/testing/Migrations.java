package org.planrunde.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.planrunde.Planrunde;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModules;

/** All migrations of all rooms, run as the application itself runs them: the slab first. */
final class Migrations {
  /** Changes with every migration file, so that an old template is never copied. */
  String fingerprint() {
    try {
      var crc = new CRC32();
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/**/*.sql");
      Arrays.sort(files, Comparator.comparing(Resource::getDescription));
      for (var file : files) {
        crc.update(file.getContentAsByteArray());
      }
      return Long.toHexString(crc.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void run(String url, String user, String password) {
    migrate(url, user, password, "__root", "flyway_schema_history");
    ApplicationModules.of(Planrunde.class).stream()
        .map(room -> room.getIdentifier().toString())
        .filter(Migrations::exist)
        .forEach(room -> migrate(url, user, password, room, "flyway_schema_history_" + room));
  }

  private static boolean exist(String room) {
    return Migrations.class.getResource("/db/migration/" + room) != null;
  }

  private static void migrate(
      String url, String user, String password, String room, String history) {
    Flyway.configure()
        .dataSource(url, user, password)
        .locations("classpath:db/migration/" + room)
        .failOnMissingLocations(true)
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
