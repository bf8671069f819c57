package org.planrunde.opendata.dump;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.planrunde.opendata.ContributionColumn;

/** The tables that a GeoPackage must have, and the one of the features. */
final class GeoPackageSchema {
  /** "GPKG" as a number, by which the file is known. */
  private static final int APPLICATION_ID = 0x47504B47;

  /** 1.3.0. */
  private static final int VERSION = 10300;

  private static final String WGS_84 =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
          + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
          + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
          + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
          + "AUTHORITY[\"EPSG\",\"4326\"]]";

  private GeoPackageSchema() {}

  static List<String> statements(String table) {
    return List.of(
        "pragma application_id = " + APPLICATION_ID,
        "pragma user_version = " + VERSION,
        """
        create table gpkg_spatial_ref_sys (
          srs_name text not null, srs_id integer not null primary key,
          organization text not null, organization_coordsys_id integer not null,
          definition text not null, description text)
        """,
        """
        insert into gpkg_spatial_ref_sys values
          ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian'),
          ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic'),
          ('WGS 84', 4326, 'EPSG', 4326, '%s', 'longitude and latitude in degrees')
        """
            .formatted(WGS_84),
        """
        create table gpkg_contents (
          table_name text not null primary key, data_type text not null,
          identifier text unique, description text default '',
          last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
          min_x double, min_y double, max_x double, max_y double,
          srs_id integer references gpkg_spatial_ref_sys (srs_id))
        """,
        """
        create table gpkg_geometry_columns (
          table_name text not null unique references gpkg_contents (table_name),
          column_name text not null, geometry_type_name text not null,
          srs_id integer not null references gpkg_spatial_ref_sys (srs_id),
          z tinyint not null, m tinyint not null,
          primary key (table_name, column_name))
        """,
        "create table "
            + table
            + " (fid integer primary key autoincrement not null, geom geometry, "
            + columns()
            + ")");
  }

  private static String columns() {
    return Arrays.stream(ContributionColumn.values())
        .map(column -> column.key() + " " + column.sqlType())
        .collect(Collectors.joining(", "));
  }
}
