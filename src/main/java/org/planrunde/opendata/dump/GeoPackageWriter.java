package org.planrunde.opendata.dump;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.planrunde.opendata.ContributionColumn;
import org.planrunde.opendata.OpenFeature;
import org.sqlite.SQLiteConfig;

/**
 * Writes features of contributions into a GeoPackage (OGC 12-128r18, version 1.3): one table {@code
 * contributions} in WGS 84, x = longitude. For one thread.
 */
final class GeoPackageWriter implements AutoCloseable {
  static final String TABLE = "contributions";

  private static final int WGS_84 = 4326;

  private static final List<String> COLUMNS = ContributionColumn.keys();

  private final Connection connection;
  private final PreparedStatement insert;
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
  private final Envelope extent = new Envelope();

  /** Makes a new file; what was there is not looked at. */
  GeoPackageWriter(Path file, String title) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try {
      for (var statement : GeoPackageSchema.statements(TABLE)) {
        run(statement);
      }
      connection.setAutoCommit(false);
      try (var contents =
          connection.prepareStatement(
              "insert into gpkg_contents (table_name, data_type, identifier, srs_id)"
                  + " values (?, 'features', ?, 4326)")) {
        contents.setString(1, TABLE);
        contents.setString(2, title);
        contents.executeUpdate();
      }
      run(
          "insert into gpkg_geometry_columns values ('"
              + TABLE
              + "', 'geom', 'GEOMETRY', 4326, 0, 0)");
      insert =
          connection.prepareStatement(
              "insert into "
                  + TABLE
                  + " (geom, "
                  + String.join(", ", COLUMNS)
                  + ") values (?"
                  + ", ?".repeat(COLUMNS.size())
                  + ")");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** One more row. */
  void add(OpenFeature feature) throws SQLException {
    insert.setBytes(1, geometry(feature.place()));
    for (int i = 0; i < COLUMNS.size(); i++) {
      insert.setObject(i + 2, value(feature.properties().get(COLUMNS.get(i))));
    }
    insert.executeUpdate();
  }

  private static @Nullable Object value(@Nullable Object value) {
    return value instanceof List<?> list
        ? String.join(" ", list.stream().map(String::valueOf).toList())
        : value;
  }

  private byte @Nullable [] geometry(@Nullable Geometry place) {
    if (place == null) {
      return null;
    }
    var box = place.getEnvelopeInternal();
    extent.expandToInclude(box);
    var shape = wkb.write(place);
    var bytes = ByteBuffer.allocate(8 + 32 + shape.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("GP".getBytes(StandardCharsets.US_ASCII));
    // Version 1; little endian, with an envelope of two dimensions.
    bytes.put((byte) 0).put((byte) 0b0000_0011).putInt(WGS_84);
    bytes.putDouble(box.getMinX()).putDouble(box.getMaxX());
    bytes.putDouble(box.getMinY()).putDouble(box.getMaxY());
    return bytes.put(shape).array();
  }

  /** Says around what all of it lies; the file is whole after that. */
  void end() throws SQLException {
    if (!extent.isNull()) {
      try (var box =
          connection.prepareStatement(
              "update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ?")) {
        box.setDouble(1, extent.getMinX());
        box.setDouble(2, extent.getMinY());
        box.setDouble(3, extent.getMaxX());
        box.setDouble(4, extent.getMaxY());
        box.executeUpdate();
      }
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
