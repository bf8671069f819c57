package org.planrunde.plan.service;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of strangers: not deep, not long, and held whole only if it is small. Thread-safe. */
final class ServiceJson {
  /** Held whole it takes some thirty times that. */
  private static final int MOST_HELD = 2_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(100_000).build())
          .build();
  private static final JsonMapper MAPPER = new JsonMapper(FACTORY);

  private ServiceJson() {}

  /** A link of a document to another one. */
  record Link(String rel, String type, String href) {
    boolean isJson() {
      return type.isEmpty() || type.contains("json");
    }
  }

  static JsonParser parser(byte[] json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json);
  }

  /** The document as a whole; refused if it is large or not valid. */
  static JsonNode tree(byte[] json, String host) {
    if (json.length > MOST_HELD) {
      throw ServiceRefused.of("too-much", host);
    }
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw ServiceRefused.of("broken-json", host);
    }
  }

  static List<Link> links(JsonNode holder) {
    var links = new ArrayList<Link>();
    for (var link : holder.path("links")) {
      links.add(new Link(text(link, "rel"), text(link, "type"), text(link, "href")));
    }
    return links;
  }

  static String text(JsonNode holder, String name) {
    return holder.path(name).asString("");
  }

  /** Where a page of features leads on to; empty if nowhere. Reads without holding the page. */
  static String next(byte[] page, String host) {
    try (var parser = parser(page)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var links = parser.currentName().equals("links");
        parser.nextToken();
        if (links && parser.currentToken() == JsonToken.START_ARRAY) {
          return next(parser);
        }
        parser.skipChildren();
      }
      return "";
    } catch (JacksonException e) {
      throw ServiceRefused.of("broken-json", host);
    }
  }

  private static String next(JsonParser parser) {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      var rel = "";
      var href = "";
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = parser.currentName();
        var token = parser.nextToken();
        if (token == JsonToken.VALUE_STRING) {
          rel = name.equals("rel") ? parser.getString() : rel;
          href = name.equals("href") ? parser.getString() : href;
        }
        parser.skipChildren();
      }
      if (rel.equals("next")) {
        return href;
      }
    }
    return "";
  }
}
