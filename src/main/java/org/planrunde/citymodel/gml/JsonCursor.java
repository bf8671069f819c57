package org.planrunde.citymodel.gml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of a text of one or more JSON values; faults become {@link ModelRefused}. */
final class JsonCursor implements AutoCloseable {
  private static final int LONGEST_TEXT = 1_000_000;

  private final JsonParser parser;

  JsonCursor(InputStream in, int depth) {
    var factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(depth)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            // Let through here, so that a vertex that is NaN costs its surface and not the file.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    this.parser = JsonMapper.builder(factory).build().createParser(in);
  }

  /** The next token, null at the end of the text. */
  @Nullable JsonToken next() {
    try {
      return parser.nextToken();
    } catch (JacksonException e) {
      throw translate(e);
    }
  }

  /** The next member's name if the object under the cursor has one more; null at its end. */
  @Nullable String nextName() {
    return next() == JsonToken.PROPERTY_NAME ? text() : null;
  }

  /** Moves into the value under the cursor; false, and past it, if it does not begin so. */
  boolean isAt(JsonToken begin) {
    if (parser.currentToken() == begin) {
      return true;
    }
    skip();
    return false;
  }

  /** Moves to the end of the value that begins here. */
  void skip() {
    try {
      parser.skipChildren();
    } catch (JacksonException e) {
      throw translate(e);
    }
  }

  String text() {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw translate(e);
    }
  }

  /** The text under the cursor, empty if it is something else; moves past what it is. */
  String string() {
    if (isAt(JsonToken.VALUE_STRING)) {
      return text();
    }
    return "";
  }

  /** The number under the cursor, NaN if it is something else; moves past what it is. */
  double number() {
    try {
      if (parser.currentToken().isNumeric()) {
        return parser.getDoubleValue();
      }
      parser.skipChildren();
      return Double.NaN;
    } catch (JacksonException e) {
      throw translate(e);
    }
  }

  /** The index under the cursor, -1 if it is no whole number from 0. */
  int index() {
    double number = number();
    return number >= 0 && number < Integer.MAX_VALUE && number == Math.rint(number)
        ? (int) number
        : -1;
  }

  /** The value under the cursor as a tree; for small things only. */
  JsonNode tree() {
    try {
      return parser.readValueAsTree();
    } catch (JacksonException e) {
      throw translate(e);
    }
  }

  /** True if another value follows the one just read; then it begins here. */
  boolean startsAnother() {
    return next() != null;
  }

  private ModelRefused translate(JacksonException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      switch (t) {
        case ModelRefused refused -> {
          return refused;
        }
        case StreamConstraintsException _ -> {
          return new ModelRefused(Reason.TOO_DEEP);
        }
        case IOException io -> throw new UncheckedIOException(io);
        default -> {}
      }
    }
    var at = e.getLocation();
    return new ModelRefused(Reason.BROKEN, at == null ? "" : String.valueOf(at.getLineNr()));
  }

  @Override
  public void close() {
    parser.close();
  }
}
