package org.planrunde.plan.read;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.CrsName;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;

/**
 * A GeoPackage that a stranger made, opened so that nothing in it runs: read-only and immutable, no
 * extensions, no views, no virtual tables, no computed columns.
 *
 * <p>Does not ask SQLite for an integrity check: that would run the file's own conditions. What is
 * broken shows when it is read, as an {@link SQLException}. For one thread.
 */
final class GeoPackageFile implements AutoCloseable {
  private static final String LONGEST_VALUE = "64000000";
  private static final int MOST_LAYERS = 100;
  private static final int MOST_COLUMNS = 100;

  private final Connection connection;

  GeoPackageFile(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    config.setPragma(Pragma.LIMIT_LENGTH, LONGEST_VALUE);
    config.setPragma(Pragma.MMAP_SIZE, "0");
    String path = file.toAbsolutePath().toUri().getRawPath();
    connection = config.createConnection("jdbc:sqlite:file:" + path + "?mode=ro&immutable=1");
    try (var statement = connection.createStatement()) {
      statement.execute("pragma trusted_schema = off");
      statement.execute("pragma query_only = on");
      statement.execute("pragma cell_size_check = on");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A table of features. */
  record Table(String name, String geometry, @Nullable CrsName crs, List<String> columns) {}

  /** The tables of features that are listed and are real tables; the others are named. */
  List<Table> tables(List<String> leftOut) throws SQLException {
    requireTable("gpkg_contents");
    requireTable("gpkg_geometry_columns");
    requireTable("gpkg_spatial_ref_sys");
    List<Table> tables = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select c.table_name, g.column_name, g.srs_id from gpkg_contents c"
                    + " join gpkg_geometry_columns g on g.table_name = c.table_name"
                    + " where c.data_type = 'features' limit "
                    + MOST_LAYERS)) {
      while (rows.next()) {
        String name = String.valueOf(rows.getString(1));
        if (isTable(name)) {
          tables.add(table(name, String.valueOf(rows.getString(2)), rows.getInt(3)));
        } else {
          leftOut.add(Texts.line(name));
        }
      }
    }
    return tables;
  }

  private Table table(String name, String geometry, int srs) throws SQLException {
    List<String> columns = new ArrayList<>();
    boolean found = false;
    try (var statement =
        connection.prepareStatement("select name, hidden from pragma_table_xinfo(?)")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String column = String.valueOf(rows.getString(1));
          boolean plain = rows.getInt(2) == 0;
          if (plain && column.equalsIgnoreCase(geometry)) {
            found = true;
          } else if (plain && columns.size() < MOST_COLUMNS) {
            columns.add(column);
          }
        }
      }
    }
    if (!found) {
      throw new SQLException("no column for the places");
    }
    return new Table(name, geometry, system(srs).orElse(null), columns);
  }

  private Optional<CrsName> system(int id) throws SQLException {
    if (id <= 0) {
      return Optional.empty();
    }
    try (var statement =
        connection.prepareStatement(
            "select organization, organization_coordsys_id, definition"
                + " from gpkg_spatial_ref_sys where srs_id = ?")) {
      statement.setInt(1, id);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return "EPSG".equalsIgnoreCase(row.getString(1))
            ? CrsName.parse("EPSG:" + row.getInt(2))
            : CrsName.parse(String.valueOf(row.getString(3)));
      }
    }
  }

  /** All rows: the place first, then the columns. */
  ResultSet rows(Table table) throws SQLException {
    var columns = new StringBuilder(quoted(table.geometry));
    table.columns.forEach(it -> columns.append(", ").append(quoted(it)));
    var statement = connection.createStatement();
    statement.closeOnCompletion();
    return statement.executeQuery("select " + columns + " from " + quoted(table.name));
  }

  private void requireTable(String name) throws SQLException {
    if (!isTable(name)) {
      throw Budget.refused("plan.read.geopackage.none");
    }
  }

  /** A view or a virtual table would run what its maker wrote. */
  private boolean isTable(String name) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select count(*) from sqlite_master where name = ? collate nocase and"
                + " (type <> 'table' or rootpage = 0 or sql is null)"
                + " union all select count(*) from sqlite_master"
                + " where name = ? collate nocase and type = 'table'")) {
      statement.setString(1, name);
      statement.setString(2, name);
      try (ResultSet counts = statement.executeQuery()) {
        boolean bad = counts.next() && counts.getInt(1) > 0;
        return !bad && counts.next() && counts.getInt(1) == 1;
      }
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
