package org.planrunde.plan.read;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads the tables of features of a GeoPackage (OGC 12-128r18), each as a layer. */
final class GeoPackageReader {
  private static final int[] BOX_SIZES = {0, 32, 48, 48, 64};
  private static final int NO_PLACE = 1 << 4;
  private static final int EXTENDED = 1 << 5;

  private final ReadOptions options;
  private final Budget budget;
  private final Found found;

  GeoPackageReader(ReadOptions options, Budget budget, Found found) {
    this.options = options;
    this.budget = budget;
    this.found = found;
  }

  void read(Path path) {
    try (var file = new GeoPackageFile(path)) {
      List<String> leftOut = new ArrayList<>();
      var tables = file.tables(leftOut);
      leftOut.forEach(it -> found.warn("plan.read.geopackage.no-table", it));
      if (tables.isEmpty()) {
        throw Budget.refused("plan.read.geopackage.none");
      }
      for (var table : tables) {
        layer(file, table);
      }
    } catch (SQLException e) {
      throw Budget.refused("plan.read.geopackage.broken");
    }
  }

  private void layer(GeoPackageFile file, GeoPackageFile.Table table) throws SQLException {
    if (table.crs() == null) {
      found.warn("plan.read.geopackage.no-crs", Texts.line(table.name()));
    }
    var collector = new LayerCollector(table.name(), table.crs(), options, budget);
    try (ResultSet rows = file.rows(table)) {
      while (rows.next()) {
        place(rows.getBytes(1), collector, table, rows);
      }
    }
    found.add(collector);
  }

  private static void place(
      byte @Nullable [] bytes, LayerCollector collector, GeoPackageFile.Table table, ResultSet row)
      throws SQLException {
    if (bytes == null) {
      collector.skip(SkipReason.NO_GEOMETRY);
      return;
    }
    try {
      collector.add(geometry(bytes), properties(table, row));
    } catch (Wkb.OtherType e) {
      collector.skip(SkipReason.KIND);
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      collector.skip(SkipReason.BROKEN);
    }
  }

  /** The header of GeoPackage, then well-known binary. */
  private static Geometry geometry(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    if (buffer.getShort() != 0x4750) {
      throw new IllegalArgumentException("no GeoPackage geometry");
    }
    buffer.get();
    int flags = buffer.get();
    int box = flags >> 1 & 7;
    if ((flags & EXTENDED) != 0) {
      throw new Wkb.OtherType();
    }
    buffer.order((flags & 1) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN).getInt();
    if (box >= BOX_SIZES.length) {
      throw new IllegalArgumentException("unknown box");
    }
    buffer.position(buffer.position() + BOX_SIZES[box]);
    return (flags & NO_PLACE) == 0 ? Wkb.read(buffer) : new GeometryFactory().createPoint();
  }

  private static Map<String, Object> properties(GeoPackageFile.Table table, ResultSet row)
      throws SQLException {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Object value = row.getObject(i + 2);
      if (value instanceof String text) {
        properties.put(Texts.line(table.columns().get(i)), Texts.value(text));
      } else if (value instanceof Integer || value instanceof Long) {
        properties.put(Texts.line(table.columns().get(i)), value);
      } else if (value instanceof Double number && Double.isFinite(number)) {
        properties.put(Texts.line(table.columns().get(i)), number);
      }
    }
    return properties;
  }
}
