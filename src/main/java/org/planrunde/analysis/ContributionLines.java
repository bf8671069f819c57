package org.planrunde.analysis;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planrunde.analysis.text.RawText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file with one JSON object a line and of each only id, title, text and lang.
 *
 * <p>A broken line is named with its number and reason and left out. Lines may have 1 MB.
 */
final class ContributionLines {
  private static final int MAX_LINE_BYTES = 1 << 20;

  /** Why a line cannot be used. */
  private static final class BadLine extends Exception {
    BadLine(String reason) {
      super(reason);
    }
  }

  private final JsonMapper json = JsonMapper.builder().build();
  private final List<ContributionLine> good = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** Reads the whole file. */
  static ContributionLines read(Path file) throws IOException {
    var lines = new ContributionLines();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      int number = 1;
      for (byte[] line = nextLine(in); line != null; line = nextLine(in)) {
        lines.add(number++, line);
      }
    }
    return lines;
  }

  List<ContributionLine> good() {
    return good;
  }

  /** One sentence for each line that was left out. */
  List<String> complaints() {
    return complaints;
  }

  private void add(int number, byte[] line) {
    try {
      String text = decoded(line);
      if (!text.isBlank()) {
        good.add(parsed(text));
      }
    } catch (BadLine e) {
      complaints.add("Line " + number + " left out: " + e.getMessage());
    }
  }

  private static String decoded(byte[] line) throws BadLine {
    if (line.length > MAX_LINE_BYTES) {
      throw new BadLine("longer than 1 MB");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadLine("not valid UTF-8");
    }
  }

  private ContributionLine parsed(String line) throws BadLine {
    JsonNode node = tree(line);
    String id = value(node, "id");
    if (id.isBlank()) {
      throw new BadLine("no id");
    }
    String title = value(node, "title");
    String text = value(node, "text");
    String language = value(node, "lang");
    if (!ids.add(id)) {
      throw new BadLine("the id " + shown(id) + " occurs before");
    }
    return new ContributionLine(id, new RawText(title, text, language.isEmpty() ? null : language));
  }

  private JsonNode tree(String line) throws BadLine {
    try {
      JsonNode node = json.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException | StackOverflowError e) {
      throw new BadLine("not valid JSON");
    }
    throw new BadLine("not a JSON object");
  }

  private static String value(JsonNode object, String name) throws BadLine {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return "";
    }
    if (value.isContainer()) {
      throw new BadLine(name + " is not a text");
    }
    return value.asString();
  }

  private static String shown(String id) {
    return id.length() > 40 ? id.substring(0, 40) + "…" : id;
  }

  /** The bytes up to the next line end, a little over the limit at most; null at the end. */
  private static byte @Nullable [] nextLine(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() <= MAX_LINE_BYTES) {
        line.write(b);
      }
    }
    return line.toByteArray();
  }
}
