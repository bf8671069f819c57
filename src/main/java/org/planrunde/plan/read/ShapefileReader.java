package org.planrunde.plan.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.SafeZip;
import org.planrunde.kernel.SafeZip.Entry;

/** Reads all Shapefiles in a zip archive, each as a layer. */
final class ShapefileReader {
  private static final int LARGEST_SIDE_FILE = 50_000;

  private final SafeZip zip;
  private final ReadOptions options;
  private final Budget budget;
  private final Found found;

  ShapefileReader(SafeZip zip, ReadOptions options, Budget budget, Found found) {
    this.zip = zip;
    this.options = options;
    this.budget = budget;
    this.found = found;
  }

  /** True if there is at least one. */
  static boolean fits(SafeZip zip) {
    return zip.entries().stream().anyMatch(it -> it.extension().equals("shp"));
  }

  void read() throws IOException {
    for (Entry shapes : zip.entries()) {
      if (shapes.extension().equals("shp")) {
        layer(shapes);
      }
    }
  }

  private void layer(Entry shapes) throws IOException {
    String name = shapes.fileName().substring(0, shapes.fileName().length() - 4);
    var collector = new LayerCollector(name, system(shapes, name), options, budget);
    Optional<Entry> table = beside(shapes, "dbf");
    try (InputStream in = zip.open(shapes)) {
      var records = new ShapeRecords(in, shapes.size(), budget);
      if (table.isEmpty()) {
        found.warn("plan.read.shape.no-table", name);
        features(records, null, collector);
      } else {
        try (InputStream rows = zip.open(table.get())) {
          features(records, table(rows, shapes, table.get(), name), collector);
        }
      }
    } catch (EOFException e) {
      throw Budget.refused("plan.read.shape.broken");
    }
    found.add(collector);
  }

  private static void features(
      ShapeRecords records, @Nullable DbfTable table, LayerCollector collector) throws IOException {
    for (var record = records.next(); record.isPresent(); record = records.next()) {
      Optional<Map<String, Object>> row = table == null ? Optional.of(Map.of()) : table.next();
      var shape = record.get();
      if (row.isEmpty()) {
        collector.skip(SkipReason.DELETED);
      } else {
        shape
            .geometry()
            .ifPresentOrElse(
                it -> collector.add(it, row.get()), () -> collector.skip(shape.reason()));
      }
    }
  }

  private DbfTable table(InputStream rows, Entry shapes, Entry entry, String name)
      throws IOException {
    var table = new DbfTable(rows, entry.size());
    Optional<Charset> said =
        beside(shapes, "cpg")
            .flatMap(it -> DbfCharset.ofName(text(it)))
            .or(() -> DbfCharset.ofDriver(table.driver()));
    if (said.isEmpty()) {
      found.warn("plan.read.shape.no-charset", name);
    }
    table.charset(said.orElse(DbfCharset.USUAL));
    return table;
  }

  private @Nullable CrsName system(Entry shapes, String name) {
    Optional<String> text = beside(shapes, "prj").map(this::text);
    Optional<CrsName> crs = text.flatMap(CrsName::parse);
    if (text.isEmpty()) {
      found.warn("plan.read.shape.no-prj", name);
    } else if (crs.isEmpty()) {
      found.warn("plan.read.crs-unread", name, Texts.line(text.get()));
    }
    return crs.orElse(null);
  }

  private Optional<Entry> beside(Entry shapes, String extension) {
    String stem = shapes.name().substring(0, shapes.name().length() - 3);
    List<String> names = List.of(stem + extension, shapes.name() + "." + extension);
    return zip.entries().stream()
        .filter(it -> names.stream().anyMatch(name -> name.equalsIgnoreCase(it.name())))
        .findFirst();
  }

  private String text(Entry entry) {
    try (InputStream in = zip.open(entry)) {
      return new String(in.readNBytes(LARGEST_SIDE_FILE), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
