package org.planrunde.storage.image;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.planrunde.storage.image.ImageRefused.Reason;

/**
 * What the first directory of a TIFF says: its size, how it is packed, and its geo tags. Follows no
 * pointer out of the file and reads no number that it does not need (TIFF 6.0, 1992; OGC GeoTIFF
 * 1.1). Does not read BigTIFF.
 */
public final class TiffHead {
  /** Width, length, bits, compression, sample format, and where strips and tiles lie. */
  private static final Set<Integer> NEEDED =
      Set.of(256, 257, 258, 259, 273, 277, 278, 279, 317, 322, 323, 324, 325, 339);

  /**
   * Model pixel scale, tie points, transformation, the directory of geo keys, and what GDAL says of
   * the values.
   */
  private static final Set<Integer> GEO = Set.of(33550, 33922, 34264, 34735, 42112, 42113);

  private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
  private static final int MOST_ENTRIES = 500;
  private static final int MOST_VALUES = 1_000_000;
  private static final int MOST_TILE = 8_192;

  private final Bytes in;
  private final boolean little;
  private final Map<Integer, double[]> tags = new HashMap<>();

  private TiffHead(Bytes in) {
    this.in = in;
    little = in.startsWith(0, "II");
    if (u16(2) != 42) {
      throw new ImageRefused(Reason.UNSUPPORTED);
    }
    read(u32(4));
  }

  /** True if the first bytes are those of a TIFF, large or small. */
  public static boolean looksLike(byte[] file) {
    var in = new Bytes(file, PixelBudget.PLAN);
    return in.startsWith(0, "II*\0")
        || in.startsWith(0, "MM\0*")
        || in.startsWith(0, "II+\0")
        || in.startsWith(0, "MM\0+");
  }

  /**
   * The geo tags of a TIFF.
   *
   * @throws ImageRefused if its directory is broken
   */
  public static TiffHead geo(byte[] file) {
    return new TiffHead(new Bytes(file, PixelBudget.PLAN));
  }

  /**
   * The same of a file that lies on the disk, from the first byte of the buffer to its limit.
   *
   * @throws ImageRefused if its directory is broken, or if it is a BigTIFF
   */
  public static TiffHead geo(ByteBuffer file) {
    return new TiffHead(new Bytes(file, PixelBudget.PLAN));
  }

  /** Only if a decoder may see the file: claims fit the budget, and all parts lie inside. */
  static TiffHead of(byte[] file, PixelBudget budget) {
    var head = new TiffHead(new Bytes(file, budget));
    budget.check("tiff", head.number(256), head.number(257));
    if (head.holdsHeights() || head.number(277, 1) > 4 || head.compressedAsWebP()) {
      throw new ImageRefused(Reason.UNSUPPORTED);
    }
    if (head.number(322, 0) > MOST_TILE || head.number(323, 0) > MOST_TILE) {
      throw new ImageRefused(Reason.TOO_MANY_PIXELS);
    }
    var where = head.values(head.tags.containsKey(324) ? 324 : 273);
    var lengths = head.values(head.tags.containsKey(325) ? 325 : 279);
    if (where.length == 0 || where.length != lengths.length) {
      throw new ImageRefused(Reason.BROKEN);
    }
    for (int i = 0; i < where.length; i++) {
      head.in.end(position((long) where[i]), (long) lengths[i]);
    }
    return head;
  }

  public int width() {
    return (int) number(256);
  }

  public int height() {
    return (int) number(257);
  }

  /** True for what is no picture: elevations and other measured values. */
  public boolean holdsHeights() {
    var bits = values(258);
    return (bits.length > 0 && bits[0] > 16)
        || (bits.length == 1 && bits[0] == 16)
        || number(339, 1) != 1;
  }

  private boolean compressedAsWebP() {
    return number(259, 1) == 50_001;
  }

  /** The numbers of a tag; none if it is not there. */
  public double[] values(int tag) {
    return tags.getOrDefault(tag, new double[0]).clone();
  }

  /** The text of a tag; empty if it is not there. */
  public String text(int tag) {
    var text = new StringBuilder();
    for (double sign : values(tag)) {
      text.append((char) sign);
    }
    return text.toString().replace("\0", "").strip();
  }

  /** True if numbers stand with their least byte first. */
  public boolean littleEndian() {
    return little;
  }

  private long number(int tag) {
    var values = tags.get(tag);
    if (values == null || values.length == 0) {
      throw new ImageRefused(Reason.BROKEN);
    }
    return (long) values[0];
  }

  private long number(int tag, long otherwise) {
    return tags.containsKey(tag) ? number(tag) : otherwise;
  }

  private void read(long directory) {
    var at = position(directory);
    var entries = u16(at);
    if (entries == 0 || entries > MOST_ENTRIES) {
      throw new ImageRefused(Reason.BROKEN);
    }
    for (int i = 0; i < entries; i++) {
      entry(at + 2 + 12 * i);
    }
  }

  private void entry(int at) {
    var tag = u16(at);
    var type = u16(at + 2);
    var count = u32(at + 4);
    var wanted = NEEDED.contains(tag) || GEO.contains(tag);
    if (!wanted || type >= SIZES.length || SIZES[type] == 0) {
      return;
    }
    if (count > MOST_VALUES) {
      throw new ImageRefused(Reason.BROKEN);
    }
    var size = SIZES[type] * (int) count;
    var begin = size <= 4 ? at + 8 : position(u32(at + 8));
    in.end(begin, size);
    var values = new double[(int) count];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(type, begin + i * SIZES[type]);
    }
    tags.put(tag, values);
  }

  private double value(int type, int at) {
    return switch (type) {
      case 1, 2, 6, 7 -> in.at(at);
      case 3, 8 -> u16(at);
      case 4, 9 -> u32(at);
      case 5, 10 -> (double) u32(at) / Math.max(1, u32(at + 4));
      case 11 -> Float.intBitsToFloat((int) u32(at));
      default ->
          Double.longBitsToDouble(
              little ? u32(at + 4) << 32 | u32(at) : u32(at) << 32 | u32(at + 4));
    };
  }

  private static int position(long value) {
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new ImageRefused(Reason.BROKEN);
    }
    return (int) value;
  }

  private int u16(int at) {
    return little ? in.little16(at) : in.big16(at);
  }

  private long u32(int at) {
    return little ? in.little32(at) : in.big32(at);
  }
}
