package org.planrunde.citymodel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes GeoTIFF of heights by TIFF 6.0 and GeoTIFF 1.1, and not by the code that reads them. */
public final class Reliefs {
  /** Metres at a column and a row. */
  public interface Heights {
    double at(int column, int row);
  }

  public int columns = 40;
  public int rows = 30;
  public double west = 500_000;
  public double north = 5_700_000;
  public double spacing = 1;
  public int bits = 32;
  public int format = 3;
  public int compression = 1;
  public int predictor = 1;
  public int bands = 1;

  /** 0 for strips. */
  public int tile;

  public int rowsPerStrip = 7;
  public ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  public String missing = "";
  public String metadata = "";
  public boolean point;

  /** Longer ones are keys of degrees. */
  public int epsg = 25_832;

  public int unit;
  public double turn;
  public boolean placed = true;
  public Heights heights = (x, y) -> 100 + 0.1 * x + 0.2 * y;

  /** What the file says of itself instead of the truth. */
  public final TreeMap<Integer, int[]> lies = new TreeMap<>();

  private record Entry(int type, int count, byte[] value) {}

  public Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  public byte[] bytes() {
    int wide = tile > 0 ? tile : columns;
    int high = tile > 0 ? tile : rowsPerStrip;
    var body = new ByteArrayOutputStream();
    var where = new ArrayList<Integer>();
    var lengths = new ArrayList<Integer>();
    for (int top = 0; top < rows; top += high) {
      for (int left = 0; left < columns; left += wide) {
        int deep = tile > 0 ? tile : Math.min(high, rows - top);
        byte[] block = packed(block(left, top, wide, deep));
        where.add(8 + body.size());
        lengths.add(block.length);
        body.writeBytes(block);
        body.writeBytes(new byte[body.size() & 1]);
      }
    }
    var tags = new TreeMap<Integer, Entry>();
    tags.put(256, longs(columns));
    tags.put(257, longs(rows));
    tags.put(258, shorts(bits));
    tags.put(259, shorts(compression));
    tags.put(262, shorts(1));
    tags.put(tile > 0 ? 324 : 273, longs(where.stream().mapToInt(it -> it).toArray()));
    tags.put(277, shorts(bands));
    if (tile > 0) {
      tags.put(322, longs(tile));
      tags.put(323, longs(tile));
    } else {
      tags.put(278, longs(rowsPerStrip));
    }
    tags.put(tile > 0 ? 325 : 279, longs(lengths.stream().mapToInt(it -> it).toArray()));
    tags.put(317, shorts(predictor));
    tags.put(339, shorts(format));
    place(tags);
    text(tags, 42_112, metadata);
    text(tags, 42_113, missing);
    lies.forEach((tag, values) -> tags.put(tag, longs(values)));
    return whole(body.toByteArray(), tags);
  }

  private void place(TreeMap<Integer, Entry> tags) {
    if (!placed) {
      return;
    }
    if (turn != 0) {
      tags.put(
          34_264,
          doubles(spacing, turn, 0, west, turn, -spacing, 0, north, 0, 0, 0, 0, 0, 0, 0, 1));
    } else {
      double half = point ? spacing / 2 : 0;
      tags.put(33_550, doubles(spacing, spacing, 0));
      tags.put(33_922, doubles(0, 0, 0, west + half, north - half, 0));
    }
    boolean degrees = epsg < 10_000;
    var keys = new ArrayList<>(List.of(1, 1, 0, 0));
    key(keys, 1024, degrees ? 2 : 1);
    key(keys, 1025, point ? 2 : 1);
    if (epsg > 0) {
      key(keys, degrees ? 2048 : 3072, epsg);
    }
    if (unit > 0) {
      key(keys, 4099, unit);
    }
    keys.set(3, keys.size() / 4 - 1);
    tags.put(34_735, shorts(keys.stream().mapToInt(it -> it).toArray()));
  }

  private static void key(List<Integer> keys, int id, int value) {
    keys.addAll(List.of(id, 0, 1, value));
  }

  private ByteBuffer block(int left, int top, int wide, int deep) {
    int size = bits / 8 * bands;
    var block = ByteBuffer.allocate(wide * deep * size).order(order);
    for (int y = 0; y < deep; y++) {
      var row = ByteBuffer.allocate(wide * size).order(order);
      for (int x = 0; x < wide; x++) {
        // What hangs over the edge of a tile is not to be seen.
        boolean inside = left + x < columns && top + y < rows;
        put(row, inside ? heights.at(left + x, top + y) : 8_888);
      }
      block.put(predicted(row.array(), wide));
    }
    return block;
  }

  private void put(ByteBuffer row, double height) {
    for (int band = 0; band < bands; band++) {
      switch (bits) {
        case 8 -> row.put((byte) height);
        case 16 -> row.putShort((short) Math.round(height));
        case 32 -> row.putFloat((float) height);
        default -> row.putDouble(height);
      }
    }
  }

  private byte[] predicted(byte[] row, int numbers) {
    return switch (predictor) {
      case 2 -> differences(row);
      case 3 -> planes(row, numbers);
      default -> row;
    };
  }

  private byte[] differences(byte[] row) {
    var in = ByteBuffer.wrap(row).order(order);
    var out = ByteBuffer.allocate(row.length).order(order);
    int size = bits / 8;
    for (int at = 0; at < row.length; at += size) {
      boolean first = at == 0;
      switch (size) {
        case 2 -> out.putShort((short) (in.getShort(at) - (first ? 0 : in.getShort(at - size))));
        case 4 -> out.putInt(in.getInt(at) - (first ? 0 : in.getInt(at - size)));
        default -> out.putLong(in.getLong(at) - (first ? 0 : in.getLong(at - size)));
      }
    }
    return out.array();
  }

  private byte[] planes(byte[] row, int numbers) {
    int size = bits / 8;
    byte[] planes = new byte[row.length];
    for (int i = 0; i < numbers; i++) {
      for (int k = 0; k < size; k++) {
        int from = order == ByteOrder.LITTLE_ENDIAN ? size - 1 - k : k;
        planes[k * numbers + i] = row[i * size + from];
      }
    }
    for (int i = planes.length - 1; i > 0; i--) {
      planes[i] -= planes[i - 1];
    }
    return planes;
  }

  private byte[] packed(ByteBuffer block) {
    return switch (compression) {
      case 5 -> lzw(block.array());
      case 8, 32_946 -> deflate(block.array());
      default -> block.array();
    };
  }

  private static byte[] deflate(byte[] plain) {
    var deflater = new Deflater();
    deflater.setInput(plain);
    deflater.finish();
    byte[] packed = new byte[plain.length + 1000];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }

  /** The encoder of TIFF 6.0, section 13, word by word. */
  private static byte[] lzw(byte[] plain) {
    var bits = new StringBuilder();
    var table = new java.util.HashMap<String, Integer>();
    int next = 258;
    int width = 9;
    code(bits, 256, width);
    String word = "";
    for (byte b : plain) {
      String longer = word + (char) (b & 0xff);
      if (longer.length() == 1 || table.containsKey(longer)) {
        word = longer;
        continue;
      }
      code(bits, of(table, word), width);
      table.put(longer, next++);
      width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
      if (next == 4095) {
        code(bits, 256, width);
        table.clear();
        next = 258;
        width = 9;
      }
      word = longer.substring(longer.length() - 1);
    }
    code(bits, of(table, word), width);
    code(bits, 257, next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9);
    bits.repeat("0", -bits.length() & 7);
    byte[] packed = new byte[bits.length() / 8];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return packed;
  }

  private static int of(java.util.Map<String, Integer> table, String word) {
    return word.length() == 1 ? word.charAt(0) : table.get(word);
  }

  private static void code(StringBuilder bits, int code, int width) {
    var text = Integer.toBinaryString(code);
    bits.repeat("0", width - text.length()).append(text);
  }

  private static void text(TreeMap<Integer, Entry> tags, int tag, String text) {
    if (!text.isEmpty()) {
      byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
      tags.put(tag, new Entry(2, value.length, value));
    }
  }

  private Entry shorts(int... values) {
    var value = ByteBuffer.allocate(2 * values.length).order(order);
    Arrays.stream(values).forEach(it -> value.putShort((short) it));
    return new Entry(3, values.length, value.array());
  }

  private Entry longs(int... values) {
    var value = ByteBuffer.allocate(4 * values.length).order(order);
    Arrays.stream(values).forEach(value::putInt);
    return new Entry(4, values.length, value.array());
  }

  private Entry doubles(double... values) {
    var value = ByteBuffer.allocate(8 * values.length).order(order);
    Arrays.stream(values).forEach(value::putDouble);
    return new Entry(12, values.length, value.array());
  }

  private byte[] whole(byte[] body, TreeMap<Integer, Entry> tags) {
    int directory = 8 + body.length;
    int far = directory + 2 + 12 * tags.size() + 4;
    int size = far + tags.values().stream().mapToInt(it -> it.value.length + 1).sum();
    var out = ByteBuffer.allocate(size).order(order);
    out.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
    out.putShort((short) 42).putInt(directory).put(body).putShort((short) tags.size());
    for (var tag : tags.entrySet()) {
      var entry = tag.getValue();
      out.putShort(tag.getKey().shortValue()).putShort((short) entry.type).putInt(entry.count);
      int next = out.position() + 4;
      if (entry.value.length <= 4) {
        out.put(entry.value);
      } else {
        out.putInt(far);
        out.put(far, entry.value);
        far += entry.value.length + (entry.value.length & 1);
      }
      out.position(next);
    }
    return out.array();
  }
}
