package org.planrunde.contribution.reading;

import java.io.Reader;
import java.util.StringJoiner;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Takes the plain values out of a JSON object. */
final class JsonFields {
  /** A NaN is let through here so that only its line is refused. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxStringLength(ContributionFile.LINE_LIMIT)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private JsonFields() {}

  static JsonParser parser(Reader reader) {
    return FACTORY.createParser(ObjectReadContext.empty(), reader);
  }

  /** Reads the value at the parser's current token under a name; objects and nulls are skipped. */
  static void readValue(JsonParser parser, String name, Fields into) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      into.put(name, list(parser));
    } else if (token == JsonToken.START_OBJECT) {
      parser.skipChildren();
    } else if (token != JsonToken.VALUE_NULL) {
      into.put(name, parser.getString());
    }
  }

  private static String list(JsonParser parser) {
    StringJoiner values = new StringJoiner(", ");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken().isScalarValue()) {
        values.add(parser.getString());
      } else {
        parser.skipChildren();
      }
    }
    return values.toString();
  }
}
