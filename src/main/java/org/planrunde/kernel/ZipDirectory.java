package org.planrunde.kernel;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.planrunde.kernel.SafeZip.Entry;
import org.planrunde.kernel.ZipRefused.Reason;

/**
 * Reads the list of files at the end of an archive (PKWARE APPNOTE 6.3, sections 4.3 and 4.5.3).
 *
 * <p>Own code, since the JDK's reader hides what is needed to refuse links and locked entries.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int BIG_END = 0x06064b50;
  private static final int BIG_LOCATOR = 0x07064b50;
  private static final int BIG_LOCATOR_SIZE = 20;
  private static final int HEADER = 0x02014b50;
  private static final int HEADER_SIZE = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final long BIG = 0xFFFFFFFFL;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final int UTF8 = 1 << 11;
  private static final int UNIX = 3;
  private static final int KIND = 0xF000;
  private static final int LINK = 0xA000;

  private final FileChannel file;
  private final ZipLimits limits;

  ZipDirectory(FileChannel file, ZipLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  private record Place(long entries, long size, long at) {}

  List<Entry> read() throws IOException {
    Place place = place();
    if (place.entries > limits.maxEntries()) {
      throw new ZipRefused(Reason.TOO_MANY_ENTRIES, "");
    }
    // 64 KB for each name, comment and extra field would be the most; a tenth is generous.
    long most = limits.maxEntries() * 4_096L;
    if (place.size > most || place.at < 0 || place.at + place.size > file.size()) {
      throw new ZipRefused(Reason.BROKEN, "");
    }
    ByteBuffer list = bytes(file, place.at, (int) place.size);
    List<Entry> entries = new ArrayList<>();
    try {
      for (long i = 0; i < place.entries; i++) {
        entry(list, entries);
      }
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new ZipRefused(Reason.BROKEN, "");
    }
    if (list.hasRemaining()) {
      throw new ZipRefused(Reason.BROKEN, "");
    }
    return List.copyOf(entries);
  }

  /** Where the bytes of an entry begin: after its own header, whose names may differ in length. */
  static long contentOf(FileChannel file, Entry entry) throws IOException {
    if (entry.at() + LOCAL_SIZE > file.size()) {
      throw new ZipRefused(Reason.BROKEN, entry.name());
    }
    ByteBuffer local = bytes(file, entry.at(), LOCAL_SIZE);
    long begin = entry.at() + LOCAL_SIZE + u16(local, 26) + u16(local, 28);
    if (local.getInt(0) != LOCAL || begin + entry.packed() > file.size()) {
      throw new ZipRefused(Reason.BROKEN, entry.name());
    }
    return begin;
  }

  private Place place() throws IOException {
    int length = (int) Math.min(file.size(), END_SIZE + LONGEST_COMMENT);
    ByteBuffer tail = bytes(file, file.size() - length, length);
    for (int at = length - END_SIZE; at >= 0; at--) {
      if (tail.getInt(at) == END && at + END_SIZE + u16(tail, at + 20) == length) {
        return place(tail, at, file.size() - length + at);
      }
    }
    boolean begins = length >= 4 && bytes(file, 0, 4).getInt(0) == LOCAL;
    throw new ZipRefused(begins ? Reason.BROKEN : Reason.NOT_A_ZIP, "");
  }

  private Place place(ByteBuffer tail, int at, long position) throws IOException {
    long entries = u16(tail, at + 10);
    long size = u32(tail, at + 12);
    long begin = u32(tail, at + 16);
    if (u16(tail, at + 8) != entries || u16(tail, at + 4) != 0) {
      throw new ZipRefused(Reason.BROKEN, "");
    }
    boolean big = entries == 0xFFFF || size == BIG || begin == BIG;
    return big && position >= BIG_LOCATOR_SIZE ? big(position) : new Place(entries, size, begin);
  }

  private Place big(long position) throws IOException {
    ByteBuffer locator = bytes(file, position - BIG_LOCATOR_SIZE, BIG_LOCATOR_SIZE);
    long at = locator.getLong(8);
    if (locator.getInt(0) != BIG_LOCATOR || at < 0 || at > position - 56) {
      throw new ZipRefused(Reason.BROKEN, "");
    }
    ByteBuffer end = bytes(file, at, 56);
    if (end.getInt(0) != BIG_END || end.getLong(32) < 0 || end.getLong(40) < 0) {
      throw new ZipRefused(Reason.BROKEN, "");
    }
    return new Place(end.getLong(32), end.getLong(40), end.getLong(48));
  }

  private void entry(ByteBuffer list, List<Entry> entries) {
    int at = list.position();
    if (list.remaining() < HEADER_SIZE || list.getInt(at) != HEADER) {
      throw new ZipRefused(Reason.BROKEN, "");
    }
    byte[] raw = new byte[u16(list, at + 28)];
    list.position(at + HEADER_SIZE).get(raw);
    String name = name(raw, (u16(list, at + 8) & UTF8) != 0);
    byte[] extra = new byte[u16(list, at + 30)];
    list.get(extra).position(list.position() + u16(list, at + 32));
    refuse(list, at, name);
    long[] big = {u32(list, at + 24), u32(list, at + 20), u32(list, at + 42)};
    enlarge(big, ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN));
    boolean clutter = name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    if (!name.endsWith("/") && !clutter) {
      boolean deflated = u16(list, at + 10) == 8;
      entries.add(new Entry(name, big[0], big[1], deflated, u32(list, at + 16), big[2]));
    }
  }

  private static void refuse(ByteBuffer list, int at, String name) {
    if ((u16(list, at + 8) & ENCRYPTED) != 0) {
      throw new ZipRefused(Reason.ENCRYPTED, name);
    }
    int method = u16(list, at + 10);
    if (method != 0 && method != 8) {
      throw new ZipRefused(Reason.METHOD, name);
    }
    boolean unix = u16(list, at + 4) >> 8 == UNIX;
    if (unix && (u32(list, at + 38) >> 16 & KIND) == LINK) {
      throw new ZipRefused(Reason.LINK, name);
    }
  }

  /** Sizes beyond 4 GB stand in an extra field, in a fixed order and only where needed. */
  private static void enlarge(long[] values, ByteBuffer extra) {
    while (extra.remaining() >= 4) {
      int id = Short.toUnsignedInt(extra.getShort());
      int end = extra.position() + 2 + u16(extra, extra.position());
      extra.getShort();
      for (int i = 0; id == 1 && i < values.length; i++) {
        values[i] = values[i] == BIG ? extra.getLong() : values[i];
      }
      extra.position(Math.min(end, extra.limit()));
    }
    for (long value : values) {
      if (value < 0) {
        throw new IllegalArgumentException("negative");
      }
    }
  }

  /** Names without a mark are in whatever their maker's system used: UTF-8, or that of DOS. */
  private static String name(byte[] raw, boolean utf8) {
    try {
      return slashes(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
    } catch (CharacterCodingException e) {
      Charset dos =
          Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
      return slashes(new String(raw, utf8 ? StandardCharsets.UTF_8 : dos));
    }
  }

  private static String slashes(String name) {
    return name.replace('\\', '/');
  }

  private static ByteBuffer bytes(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new ZipRefused(Reason.BROKEN, "");
      }
    }
    return bytes.flip();
  }

  private static int u16(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  private static long u32(ByteBuffer bytes, int at) {
    return Integer.toUnsignedLong(bytes.getInt(at));
  }
}
