package org.planrunde.plan.read;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a dBase table one after the other (dBase III to 5, as Shapefiles have them).
 *
 * <p>Texts, numbers, dates and truth values; memos and pictures are left out. A table whose lengths
 * contradict each other or the size of the file is refused. For one thread.
 */
final class DbfTable {
  private static final int HEADER = 32;
  private static final int END_OF_FIELDS = 0x0D;
  private static final int DELETED = '*';

  private record Field(String name, char type, int length) {}

  private final InputStream in;
  private final List<Field> fields = new ArrayList<>();
  private final int recordLength;
  private final long records;
  private final int driver;
  private Charset charset = StandardCharsets.ISO_8859_1;
  private long read;

  /** Reads the list of fields in a file of such a size. */
  DbfTable(InputStream in, long size) throws IOException {
    this.in = in;
    ByteBuffer header = LittleEndian.read(in, HEADER);
    records = Integer.toUnsignedLong(header.getInt(4));
    int headerLength = Short.toUnsignedInt(header.getShort(8));
    recordLength = Short.toUnsignedInt(header.getShort(10));
    driver = Byte.toUnsignedInt(header.get(29));
    if (headerLength <= HEADER
        || recordLength < 1
        || headerLength + records * recordLength > size) {
      throw broken();
    }
    readFields(LittleEndian.read(in, headerLength - HEADER));
    if (1 + fields.stream().mapToInt(Field::length).sum() > recordLength) {
      throw broken();
    }
  }

  private void readFields(ByteBuffer list) {
    while (list.remaining() >= HEADER && list.get(list.position()) != END_OF_FIELDS) {
      byte[] field = new byte[HEADER];
      list.get(field);
      int end = 0;
      while (end < 11 && field[end] != 0) {
        end++;
      }
      var name = new String(field, 0, end, StandardCharsets.ISO_8859_1);
      fields.add(new Field(name, (char) field[11], Byte.toUnsignedInt(field[16])));
    }
    if (fields.isEmpty()) {
      throw broken();
    }
  }

  /** The number in the header that names the character set, 0 if none. */
  int driver() {
    return driver;
  }

  /** To be set before the first row is read. */
  void charset(Charset value) {
    charset = value;
    fields.replaceAll(it ->
        new Field(
            Texts.line(new String(it.name.getBytes(StandardCharsets.ISO_8859_1), value)),
            it.type,
            it.length));
  }

  long records() {
    return records;
  }

  /** The next row; empty for one that is marked as deleted. To be called for each record once. */
  Optional<Map<String, Object>> next() throws IOException {
    if (read++ >= records) {
      return Optional.of(Map.of());
    }
    ByteBuffer row = LittleEndian.read(in, recordLength);
    boolean deleted = row.get() == DELETED;
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : fields) {
      byte[] bytes = new byte[field.length];
      row.get(bytes);
      Object value = value(field, bytes);
      if (value != null) {
        values.put(field.name, value);
      }
    }
    return deleted ? Optional.empty() : Optional.of(values);
  }

  private @Nullable Object value(Field field, byte[] bytes) {
    String text = Texts.value(new String(bytes, charset));
    if (text.isEmpty()) {
      return null;
    }
    return switch (field.type) {
      case 'C' -> text;
      case 'N', 'F' -> number(text);
      case 'D' -> text.matches("\\d{8}") ? text.replaceAll("(....)(..)(..)", "$1-$2-$3") : null;
      case 'L' ->
          "YyTt".contains(text) ? Boolean.TRUE : "NnFf".contains(text) ? Boolean.FALSE : null;
      default -> null;
    };
  }

  /** Stars stand for a number that did not fit. */
  private static @Nullable Object number(String text) {
    try {
      return text.length() > 30 ? null : shortened(new BigDecimal(text.replace(',', '.')));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Object shortened(BigDecimal number) {
    return Math.abs(number.scale()) > 40 ? null : number.stripTrailingZeros();
  }

  private static RuntimeException broken() {
    return Budget.refused("plan.read.table.broken");
  }
}
