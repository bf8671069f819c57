package org.planrunde.contribution.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Makes rows of fields and remembers which ids a file has already used. */
final class Rows {
  private static final int MOST_EXTRA = 50;
  private static final int EXTRA_LENGTH = 2_000;

  // Hashes instead of ids, so that a line costs the same memory however long its id is.
  private final Map<Long, Integer> lineOfId = new HashMap<>();

  ReadLine read(int line, Fields fields, @Nullable Geometry shape) {
    try {
      ImportRow row = row(fields, shape);
      Integer earlier = lineOfId.putIfAbsent(hash(row.sourceId()), line);
      return earlier == null
          ? new ReadLine.Readable(line, row)
          : new ReadLine.Broken(line, "same id as line " + earlier);
    } catch (BrokenRow e) {
      return new ReadLine.Broken(line, String.valueOf(e.getMessage()));
    }
  }

  private static ImportRow row(Fields fields, @Nullable Geometry shape) {
    String id = Texts.clean(fields.take("id"), "id", 200);
    if (id == null) {
      throw new BrokenRow("the id is missing");
    }
    String title = Texts.clean(fields.take("title"), "title", 300);
    String text = Texts.clean(fields.take("text"), "text", 10_000);
    if (title == null && text == null) {
      throw new BrokenRow("neither title nor text");
    }
    Geometry point = Places.point(fields.take("lat"), fields.take("lon"));
    return new ImportRow(
        id,
        title == null && text != null ? Texts.firstWords(text) : title,
        text,
        Texts.clean(fields.take("category"), "category", 200),
        Texts.clean(fields.take("type"), "type", 200),
        Texts.clean(fields.take("nickname"), "nickname", 100),
        Dates.parse(fields.take("created")),
        shape == null ? point : shape,
        Texts.clean(fields.take("lang"), "language", 20),
        extra(fields.rest()));
  }

  private static Map<String, String> extra(Map<String, String> rest) {
    Map<String, String> extra = new LinkedHashMap<>();
    rest.forEach((name, value) -> {
      boolean fits = name.length() <= 100 && value.length() <= EXTRA_LENGTH;
      String clean = fits ? Texts.clean(value, "\"" + name + "\"", EXTRA_LENGTH) : null;
      if (clean != null && extra.size() < MOST_EXTRA) {
        extra.put(name, clean);
      }
    });
    return extra;
  }

  private static long hash(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
