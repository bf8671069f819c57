package org.planrunde.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Shapefiles for tests, right and wrong ones. */
public final class ShapefileMaker {
  /** The system of a .prj file. */
  public static final String UTM32 =
      "PROJCS[\"ETRS_1989_UTM_Zone_32N\",GEOGCS[\"GCS_ETRS_1989\",DATUM[\"D_ETRS_1989\"]],"
          + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
          + "UNIT[\"Meter\",1.0]]";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** One more file in the archive. */
  public ShapefileMaker file(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  /** One more file in the archive. */
  public ShapefileMaker text(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The archive as a file. */
  public Path zip(Path folder) throws IOException {
    return Files.write(folder.resolve("upload.bin"), zip());
  }

  /** The archive. */
  public byte[] zip() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  /** A {@code .shp} of records, whose contents are given without their headers. */
  public static byte[] shapes(byte[]... records) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(100).putInt(0, 9994).array());
    int number = 1;
    for (byte[] record : records) {
      out.writeBytes(ByteBuffer.allocate(8).putInt(number++).putInt(record.length / 2).array());
      out.writeBytes(record);
    }
    return out.toByteArray();
  }

  /** A record without a place. */
  public static byte[] nothing() {
    return little(4).array();
  }

  /** A point; more numbers are its height and measure. */
  public static byte[] point(int type, double... ordinates) {
    var record = little(4 + 8 * ordinates.length).putInt(type);
    for (double ordinate : ordinates) {
      record.putDouble(ordinate);
    }
    return record.array();
  }

  /** A line or polygon; heights and measures are zeros. */
  public static byte[] parts(int type, double[]... parts) {
    int points = 0;
    for (double[] part : parts) {
      points += part.length / 2;
    }
    int extra = type > 10 ? 16 + 8 * points : 0;
    var record = little(44 + 4 * parts.length + 16 * points + extra).putInt(type);
    record.position(36).putInt(parts.length).putInt(points);
    int begin = 0;
    for (double[] part : parts) {
      record.putInt(begin);
      begin += part.length / 2;
    }
    for (double[] part : parts) {
      for (double ordinate : part) {
        record.putDouble(ordinate);
      }
    }
    return record.array();
  }

  /** A square, clockwise as outlines are, with its lower left corner and size in metres. */
  public static double[] square(double x, double y, double size) {
    return new double[] {x, y, x, y + size, x + size, y + size, x + size, y, x, y};
  }

  /** The same the other way round, as holes are. */
  public static double[] hole(double x, double y, double size) {
    return new double[] {x, y, x + size, y, x + size, y + size, x, y + size, x, y};
  }

  /** A {@code .dbf} with the text field NAME of 20 bytes and the number field ZAHL of 8. */
  public static byte[] table(Charset charset, int driver, String... namesAndNumbers) {
    int records = namesAndNumbers.length / 2;
    var table = little(32 + 64 + 1 + 29 * records + 1);
    table.put((byte) 3).position(4).putInt(records).putShort((short) 97).putShort((short) 29);
    table.put(29, (byte) driver).position(32);
    field(table, "NAME", 'C', 20);
    field(table, "ZAHL", 'N', 8);
    table.put((byte) 0x0D);
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      boolean deleted = namesAndNumbers[i].startsWith("*");
      table.put((byte) (deleted ? '*' : ' '));
      table.put(padded(namesAndNumbers[i].getBytes(charset), 20));
      table.put(padded(namesAndNumbers[i + 1].getBytes(charset), 8));
    }
    return table.put((byte) 0x1A).array();
  }

  private static void field(ByteBuffer table, String name, char type, int length) {
    int begin = table.position();
    table.put(name.getBytes(StandardCharsets.US_ASCII));
    table.put(begin + 11, (byte) type).put(begin + 16, (byte) length).position(begin + 32);
  }

  private static byte[] padded(byte[] bytes, int length) {
    var padded = ByteBuffer.allocate(length);
    padded.put(bytes, 0, Math.min(bytes.length, length));
    while (padded.hasRemaining()) {
      padded.put((byte) ' ');
    }
    return padded.array();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
