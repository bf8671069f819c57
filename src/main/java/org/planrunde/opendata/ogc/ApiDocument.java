package org.planrunde.opendata.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planrunde.opendata.query.ItemsQuery;

/** The interface described by OpenAPI 3.0. */
final class ApiDocument {
  private ApiDocument() {}

  /** What each address gives, in the language of the answer. */
  static Map<String, String> summaries(Answered a) {
    var all = new LinkedHashMap<String, String>();
    all.put("/", a.say("opendata.start"));
    all.put("/conformance", a.say("opendata.conformance"));
    all.put("/api", a.say("opendata.api"));
    all.put("/collections", a.say("opendata.collections"));
    all.put("/collections/{collectionId}", a.say("opendata.api.collection"));
    all.put("/collections/{collectionId}/items", a.say("opendata.api.items"));
    all.put("/collections/{collectionId}/items/{featureId}", a.say("opendata.api.feature"));
    return all;
  }

  static Map<String, Object> json(Answered a) {
    var paths = new LinkedHashMap<String, Object>();
    summaries(a).forEach((path, summary) -> paths.put(path, Map.of("get", get(path, summary))));
    paths.put(SubmissionDocument.PATH, SubmissionDocument.path(a));
    var json = new LinkedHashMap<String, Object>();
    json.put("openapi", "3.0.3");
    json.put(
        "info",
        Map.of(
            "title", "OGC API Features",
            "version", "1.0.0",
            "description", a.say("opendata.landing.text")));
    json.put("servers", List.of(Map.of("url", a.links().root())));
    json.put("paths", paths);
    var schemas = new LinkedHashMap<>(schemas());
    schemas.putAll(SubmissionDocument.schemas());
    json.put("components", Map.of("parameters", parameters(), "schemas", schemas));
    return json;
  }

  private static Map<String, Object> get(String path, String summary) {
    var get = new LinkedHashMap<String, Object>();
    get.put("summary", summary);
    get.put("operationId", operation(path));
    get.put("parameters", named(path).stream().map(n -> ref("parameters", n)).toList());
    var features = path.contains("/items");
    get.put(
        "responses",
        Map.of(
            "200", answer(summary, features ? Links.GEO_JSON : Links.JSON, Links.HTML),
            "400", answer("The request is not fit", "application/problem+json"),
            "404", answer("It is not there", "application/problem+json")));
    return get;
  }

  private static String operation(String path) {
    return switch (path) {
      case "/" -> "getLandingPage";
      case "/conformance" -> "getConformance";
      case "/api" -> "getApi";
      case "/collections" -> "getCollections";
      case "/collections/{collectionId}" -> "describeCollection";
      case "/collections/{collectionId}/items" -> "getFeatures";
      default -> "getFeature";
    };
  }

  private static List<String> named(String path) {
    if (path.endsWith("/items")) {
      return List.of("collectionId", "bbox", "datetime", "limit", "after", "f", "lang");
    }
    if (path.endsWith("{featureId}")) {
      return List.of("collectionId", "featureId", "f", "lang");
    }
    return path.endsWith("{collectionId}")
        ? List.of("collectionId", "f", "lang")
        : List.of("f", "lang");
  }

  private static Map<String, Object> answer(String summary, String... types) {
    var content = new LinkedHashMap<String, Object>();
    for (var type : types) {
      var schema =
          switch (type) {
            case Links.HTML -> Map.<String, Object>of("type", "string");
            case "application/problem+json" -> ref("schemas", "problem");
            default -> Map.<String, Object>of("type", "object");
          };
      content.put(type, Map.of("schema", schema));
    }
    return Map.of("description", summary, "content", content);
  }

  private static Map<String, Object> parameters() {
    var all = new LinkedHashMap<String, Object>();
    all.put("collectionId", parameter("path", "collectionId", text()));
    all.put("featureId", parameter("path", "featureId", text()));
    var numbers = new LinkedHashMap<String, Object>();
    numbers.put("type", "array");
    numbers.put("minItems", 4);
    numbers.put("maxItems", 6);
    numbers.put("items", Map.of("type", "number"));
    var bbox = parameter("query", "bbox", numbers);
    bbox.put("style", "form");
    bbox.put("explode", false);
    all.put("bbox", bbox);
    all.put("datetime", parameter("query", "datetime", text()));
    var limit = new LinkedHashMap<String, Object>();
    limit.put("type", "integer");
    limit.put("minimum", 1);
    limit.put("maximum", ItemsQuery.MOST);
    limit.put("default", ItemsQuery.USUAL);
    all.put("limit", parameter("query", "limit", limit));
    all.put("after", parameter("query", "after", text()));
    all.put("f", parameter("query", "f", oneOf("json", "html")));
    all.put("lang", parameter("query", "lang", oneOf("de", "en")));
    return all;
  }

  private static Map<String, Object> parameter(String in, String name, Map<String, Object> schema) {
    var parameter = new LinkedHashMap<String, Object>();
    parameter.put("name", name);
    parameter.put("in", in);
    parameter.put("required", in.equals("path"));
    parameter.put("schema", schema);
    return parameter;
  }

  static Map<String, Object> text() {
    return Map.of("type", "string");
  }

  static Map<String, Object> oneOf(String... values) {
    return Map.of("type", "string", "enum", List.of(values));
  }

  private static Map<String, Object> schemas() {
    return Map.of(
        "problem",
        Map.of(
            "type",
            "object",
            "properties",
            Map.of("title", text(), "status", Map.of("type", "integer"), "detail", text())));
  }

  static Map<String, Object> ref(String kind, String name) {
    return Map.of("$ref", "#/components/" + kind + "/" + name);
  }
}
