package org.planrunde.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.GeoJsonRejected.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** The tokens of one JSON text under limits; every fault becomes a {@link GeoJsonRejected}. */
final class JsonTokens implements AutoCloseable {
  private final GeoLimits limits;
  private final JsonParser parser;
  private final boolean anySystem;
  private @Nullable String systemName;
  private int depth;
  private int featureIndex = -1;

  JsonTokens(InputStream in, GeoLimits limits) {
    this(in, limits, false);
  }

  /** With {@code anySystem} the coordinates may be anything, and a named system is remembered. */
  JsonTokens(InputStream in, GeoLimits limits, boolean anySystem) {
    this.limits = limits;
    this.anySystem = anySystem;
    var strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var reader = new InputStreamReader(new BoundedInput(in, limits.maxBytes()), strict);
    this.parser = factory(limits).createParser(ObjectReadContext.empty(), reader);
  }

  private static JsonFactory factory(GeoLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxDepth() + 1)
                .maxStringLength(limits.maxTextLength())
                .maxNameLength(limits.maxTextLength())
                .build())
        // Let through here, so that a coordinate that is NaN is refused by its own reason.
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .build();
  }

  /** The next token, null at the end of the text. */
  @Nullable JsonToken next() {
    JsonToken token;
    try {
      token = parser.nextToken();
    } catch (JacksonException e) {
      throw translate(e);
    }
    switch (token) {
      case START_OBJECT, START_ARRAY -> deeper();
      case END_OBJECT, END_ARRAY -> depth--;
      case VALUE_STRING, PROPERTY_NAME -> checkText(text());
      case null, default -> {}
    }
    return token;
  }

  /** The token after which {@link #next} left off. */
  @Nullable JsonToken current() {
    return parser.currentToken();
  }

  /** Moves past the value whose first token is the current one. */
  void skip() {
    int outside = depth;
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      outside--;
      while (depth > outside) {
        next();
      }
    }
  }

  String text() {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw translate(e);
    }
  }

  double number() {
    try {
      return parser.getDoubleValue();
    } catch (JacksonException e) {
      throw translate(e);
    }
  }

  GeoLimits limits() {
    return limits;
  }

  boolean anySystem() {
    return anySystem;
  }

  void remember(String name) {
    systemName = name;
  }

  @Nullable String systemName() {
    return systemName;
  }

  int featureIndex() {
    return featureIndex;
  }

  void startFeature() {
    featureIndex++;
    if (featureIndex >= limits.maxFeatures()) {
      throw reject(Reason.TOO_MANY_FEATURES, String.valueOf(limits.maxFeatures()));
    }
  }

  void endFeatures() {
    featureIndex = -1;
  }

  GeoJsonRejected reject(Reason reason, String... details) {
    var at = parser.currentTokenLocation();
    return new GeoJsonRejected(
        reason, Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1), featureIndex, details);
  }

  private void deeper() {
    depth++;
    if (depth > limits.maxDepth()) {
      throw reject(Reason.TOO_DEEP, String.valueOf(limits.maxDepth()));
    }
  }

  private void checkText(String text) {
    if (text.length() > limits.maxTextLength()) {
      throw reject(Reason.TEXT_TOO_LONG, String.valueOf(limits.maxTextLength()));
    }
    text.chars()
        .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
        .findFirst()
        .ifPresent(c -> {
          throw reject(Reason.CONTROL_CHARACTER, String.format("U+%04X", c));
        });
  }

  private GeoJsonRejected translate(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return reject(Reason.TEXT_TOO_LONG, String.valueOf(limits.maxTextLength()));
    }
    Throwable cause = e.getCause();
    return switch (cause) {
      case CharacterCodingException _ -> reject(Reason.NOT_UTF8);
      case BoundedInput.TooLarge _ -> reject(Reason.TOO_LARGE, String.valueOf(limits.maxBytes()));
      case IOException io -> throw new UncheckedIOException(io);
      case null, default -> malformed(e);
    };
  }

  private GeoJsonRejected malformed(JacksonException e) {
    var at = e.getLocation();
    if (at == null) {
      return reject(Reason.MALFORMED);
    }
    return new GeoJsonRejected(
        Reason.MALFORMED, Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1), featureIndex);
  }

  @Override
  public void close() {
    parser.close();
  }
}
