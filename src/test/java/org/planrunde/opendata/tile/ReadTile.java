package org.planrunde.opendata.tile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the points of a vector tile (Mapbox, version 2) without help of who wrote it. */
final class ReadTile {
  /** A point in units of the tile, y downwards. */
  record Spot(int x, int y, Map<String, Object> tags) {}

  private final byte[] bytes;
  private int at;

  private ReadTile(byte[] bytes) {
    this.bytes = bytes;
  }

  static List<Spot> spots(byte[] tile) {
    var spots = new ArrayList<Spot>();
    var in = new ReadTile(tile);
    while (in.at < tile.length) {
      in.expect(3, 2);
      spots.addAll(new ReadTile(in.chunk()).layer());
    }
    return spots;
  }

  private List<Spot> layer() {
    var keys = new ArrayList<String>();
    var values = new ArrayList<Object>();
    var features = new ArrayList<byte[]>();
    while (at < bytes.length) {
      var tag = varint();
      switch ((int) (tag >> 3)) {
        case 2 -> features.add(chunk());
        case 3 -> keys.add(new String(chunk(), StandardCharsets.UTF_8));
        case 4 -> values.add(new ReadTile(chunk()).value());
        default -> skip((int) tag & 7);
      }
    }
    return features.stream().map(f -> new ReadTile(f).feature(keys, values)).toList();
  }

  private Object value() {
    var tag = (int) varint() >> 3;
    return tag == 1 ? new String(chunk(), StandardCharsets.UTF_8) : (Object) varint();
  }

  private Spot feature(List<String> keys, List<Object> values) {
    var tags = new LinkedHashMap<String, Object>();
    int x = 0;
    int y = 0;
    while (at < bytes.length) {
      var tag = varint();
      switch ((int) (tag >> 3)) {
        case 2 -> {
          var pairs = new ReadTile(chunk());
          while (pairs.at < pairs.bytes.length) {
            tags.put(keys.get((int) pairs.varint()), values.get((int) pairs.varint()));
          }
        }
        case 4 -> {
          var commands = new ReadTile(chunk());
          if (commands.varint() != 9) {
            throw new AssertionError("not one point");
          }
          x = zigzag(commands.varint());
          y = zigzag(commands.varint());
        }
        default -> skip((int) tag & 7);
      }
    }
    return new Spot(x, y, tags);
  }

  private static int zigzag(long n) {
    return (int) (n >> 1 ^ -(n & 1));
  }

  private void expect(int field, int wire) {
    if (varint() != (field << 3 | wire)) {
      throw new AssertionError("not field " + field);
    }
  }

  private void skip(int wire) {
    if (wire == 2) {
      chunk();
    } else {
      varint();
    }
  }

  private byte[] chunk() {
    int length = (int) varint();
    at += length;
    return java.util.Arrays.copyOfRange(bytes, at - length, at);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
