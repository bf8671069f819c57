package org.planrunde.demo.town;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * Polygons with a table of texts, written as a Shapefile (ESRI, 1998) with .shx, .dbf, .prj and
 * .cpg in a zip. Takes local metres, outlines clockwise as seen from above, no holes. Not
 * thread-safe.
 */
final class ShapefileSheet {
  private static final int POLYGON = 5;
  private static final int HEADER = 100;
  private static final int WIDTH = 40;

  private static final String UTM32 =
      """
      PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",\
      SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],\
      UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],\
      PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],\
      PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],\
      PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]\
      """;

  private final String name;
  private final String[] columns;
  private final Envelope box = new Envelope();
  private final List<byte[]> shapes = new ArrayList<>();
  private final ByteArrayOutputStream rows = new ByteArrayOutputStream();

  /** Names of columns have at most ten letters of ASCII. */
  ShapefileSheet(String name, String... columns) {
    this.name = name;
    this.columns = columns.clone();
  }

  /** One text for each column. */
  void add(Polygon local, String... values) {
    var ring = new ArrayList<Coordinate>();
    var bounds = new Envelope();
    for (var at : local.getExteriorRing().getCoordinates()) {
      ring.add(TownFrame.toUtm(at));
      bounds.expandToInclude(ring.getLast());
    }
    box.expandToInclude(bounds);
    var shape = ByteBuffer.allocate(48 + 16 * ring.size()).order(ByteOrder.LITTLE_ENDIAN);
    put(shape.putInt(POLYGON), bounds).putInt(1).putInt(ring.size()).putInt(0);
    ring.forEach(at -> shape.putDouble(at.x).putDouble(at.y));
    shapes.add(shape.array());
    rows.write(' ');
    for (var value : values) {
      rows.writeBytes(padded(value, WIDTH, ' '));
    }
  }

  byte[] zip() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      put(zip, "shp", shapes(true));
      put(zip, "shx", shapes(false));
      put(zip, "dbf", table());
      put(zip, "prj", UTM32.getBytes(StandardCharsets.US_ASCII));
      put(zip, "cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void put(ZipOutputStream zip, String extension, byte[] bytes) throws IOException {
    var entry = new ZipEntry(name + "." + extension);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(bytes);
  }

  /** The shapes, or the index that says where each of them begins. */
  private byte[] shapes(boolean whole) {
    int length = HEADER;
    for (var shape : shapes) {
      length += 8 + (whole ? shape.length : 0);
    }
    var out = ByteBuffer.allocate(length);
    out.putInt(0, 9994).putInt(24, length / 2);
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, POLYGON).position(36);
    put(out, box).position(HEADER);
    out.order(ByteOrder.BIG_ENDIAN);
    int number = 1;
    int begins = HEADER;
    for (var shape : shapes) {
      out.putInt((whole ? number++ : begins / 2)).putInt(shape.length / 2);
      if (whole) {
        out.put(shape);
      }
      begins += 8 + shape.length;
    }
    return out.array();
  }

  private byte[] table() {
    int header = 32 + 32 * columns.length + 1;
    int row = 1 + WIDTH * columns.length;
    var out = ByteBuffer.allocate(header + rows.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 3).put((byte) 126).put((byte) 1).put((byte) 1);
    out.putInt(shapes.size()).putShort((short) header).putShort((short) row).position(32);
    for (var column : columns) {
      out.put(padded(column, 11, '\0')).put((byte) 'C').putInt(0).put((byte) WIDTH);
      out.position(out.position() + 15);
    }
    out.put((byte) 0x0d).put(rows.toByteArray()).put((byte) 0x1a);
    return out.array();
  }

  private static byte[] padded(String text, int width, char with) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > width) {
      throw new IllegalArgumentException("too long: " + text);
    }
    var padded = ByteBuffer.allocate(width).put(bytes);
    while (padded.hasRemaining()) {
      padded.put((byte) with);
    }
    return padded.array();
  }

  private static ByteBuffer put(ByteBuffer out, Envelope box) {
    return out.putDouble(box.getMinX())
        .putDouble(box.getMinY())
        .putDouble(box.getMaxX())
        .putDouble(box.getMaxY());
  }
}
