package org.planrunde.contribution.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/**
 * A collection of GeoJSON features as Hamburg's Participatory Data Specification has it.
 *
 * <p>A feature with a fault is left out; a fault in the JSON itself ends the reading.
 */
final class PdsFeatures implements LineSource {
  private static final int SHAPE_LIMIT = 200_000;

  private final JsonParser parser;
  private final Rows rows = new Rows();
  private boolean inside;
  private boolean ended;
  private int number;

  PdsFeatures(InputStream in) {
    // A bad byte becomes U+FFFD, which costs only the feature that holds it.
    this.parser = JsonFields.parser(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable ReadLine next() {
    if (ended) {
      return null;
    }
    try {
      if (!inside) {
        inside = findFeatures();
      }
      if (inside && parser.nextToken() == JsonToken.START_OBJECT) {
        return feature();
      }
      ended = true;
      return endOrFault();
    } catch (JacksonException e) {
      ended = true;
      var at = e.getLocation();
      String where =
          at == null ? "" : " from line " + at.getLineNr() + ", column " + at.getColumnNr();
      return new ReadLine.Broken(number + 1, "not JSON" + where + ": the rest was not read");
    }
  }

  private boolean findFeatures() {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("features") && value == JsonToken.START_ARRAY) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private @Nullable ReadLine endOrFault() {
    if (!inside) {
      return new ReadLine.Broken(1, "no collection of features");
    }
    return parser.currentToken() == JsonToken.END_ARRAY
        ? null
        : new ReadLine.Broken(number + 1, "not a feature: the rest was not read");
  }

  private ReadLine feature() {
    number++;
    Fields fields = new Fields();
    String geometry = null;
    String featureId = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("geometry") && value != JsonToken.VALUE_NULL) {
        geometry = copy();
      } else if (name.equals("id") && value.isScalarValue()) {
        featureId = parser.getString();
      } else if (name.equals("properties") && value == JsonToken.START_OBJECT) {
        readProperties(fields);
      } else {
        parser.skipChildren();
      }
    }
    if (featureId != null) {
      fields.put("id", featureId);
    }
    return row(fields, geometry);
  }

  private ReadLine row(Fields fields, @Nullable String geometry) {
    try {
      boolean located = !"false".equals(fields.take("dipasLocated"));
      Geometry place = geometry == null || !located ? null : Places.shape(geometry);
      return rows.read(number, fields, place);
    } catch (BrokenRow e) {
      return new ReadLine.Broken(number, String.valueOf(e.getMessage()));
    }
  }

  private void readProperties(Fields fields) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      JsonFields.readValue(parser, name, fields);
    }
  }

  /** The current value as JSON again; one that is too long is cut and so refused later. */
  private String copy() {
    StringWriter out = new StringWriter();
    int depth = parser.streamReadContext().getNestingDepth();
    int outside = parser.currentToken().isStructStart() ? depth - 1 : depth;
    try (JsonGenerator generator =
        JsonFields.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      generator.copyCurrentEvent(parser);
      while (parser.streamReadContext().getNestingDepth() > outside) {
        parser.nextToken();
        generator.flush();
        if (out.getBuffer().length() < SHAPE_LIMIT) {
          generator.copyCurrentEvent(parser);
        }
      }
    }
    return out.toString();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
