package org.planrunde.contribution.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One JSON object a line. */
final class JsonLines implements LineSource {
  private final InputStream in;
  private final Rows rows = new Rows();
  private int number;

  JsonLines(InputStream in) {
    this.in = in;
  }

  @Override
  public @Nullable ReadLine next() throws IOException {
    byte[] line;
    String text;
    do {
      line = nextLine();
      if (line == null) {
        return null;
      }
      number++;
      if (line.length > ContributionFile.LINE_LIMIT) {
        return broken("the line is longer than 1 MB");
      }
      try {
        text = decode(line);
      } catch (CharacterCodingException e) {
        return broken("the line is not UTF-8");
      }
    } while (text.isBlank());
    return read(text);
  }

  private ReadLine read(String text) {
    try (JsonParser parser = JsonFields.parser(new StringReader(text))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return broken("not a JSON object");
      }
      Fields fields = new Fields();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        JsonFields.readValue(parser, name, fields);
      }
      return parser.nextToken() == null
          ? rows.read(number, fields, null)
          : broken("something follows the JSON object");
    } catch (JacksonException e) {
      return broken("not JSON from column " + column(e));
    }
  }

  private static int column(JacksonException e) {
    return e.getLocation() == null ? 1 : Math.max(e.getLocation().getColumnNr(), 1);
  }

  private ReadLine broken(String reason) {
    return new ReadLine.Broken(number, reason);
  }

  private static String decode(byte[] line) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The bytes up to the next line feed, cut one byte past the limit; null at the end. */
  private byte @Nullable [] nextLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) {
      return null;
    }
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (line.size() <= ContributionFile.LINE_LIMIT) {
        line.write(read);
      }
    }
    return line.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
