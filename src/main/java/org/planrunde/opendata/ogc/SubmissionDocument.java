package org.planrunde.opendata.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planrunde.contribution.Anchor;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.Side;
import org.planrunde.contribution.SurfacePoint;

/** How programs send in a contribution, described by OpenAPI 3.0. */
final class SubmissionDocument {
  static final String PATH = "/procedures/{slug}/contributions";
  private static final String PROBLEM = "application/problem+json";

  private SubmissionDocument() {}

  /** The path, which begins one level above those of the standard. */
  static Map<String, Object> path(Answered a) {
    var post = new LinkedHashMap<String, Object>();
    post.put("summary", a.say("opendata.api.submit"));
    post.put("operationId", "submitContribution");
    post.put(
        "parameters",
        List.of(
            parameter("path", "slug", Map.of("type", "string")),
            parameter("header", "Idempotency-Key", Map.of("type", "string", "format", "uuid"))));
    post.put(
        "requestBody", Map.of("required", true, "content", content(Links.JSON, "contribution")));
    var answers = new LinkedHashMap<String, Object>();
    answers.put("200", answer("Code, receipt and state", Links.JSON, "receipt"));
    answers.put("400", answer("The body cannot be read", PROBLEM, "problem"));
    answers.put("404", Map.of("description", "There is no such public procedure"));
    answers.put("409", answer("The key was used for other words", PROBLEM, "problem"));
    answers.put("413", answer("The body is too large", PROBLEM, "problem"));
    answers.put("422", answer("Fields are not fit", PROBLEM, "problem"));
    answers.put("429", answer("Too many from this address", PROBLEM, "problem"));
    answers.put("503", answer("Not now; the same key later", PROBLEM, "problem"));
    post.put("responses", answers);
    var root = a.links().root();
    return Map.of(
        "servers", List.of(Map.of("url", root.substring(0, root.lastIndexOf('/')))), "post", post);
  }

  static Map<String, Object> schemas() {
    var all = new LinkedHashMap<String, Object>();
    all.put("contribution", contribution());
    all.put("anchor", anchor());
    all.put("surfacePoint", surfacePoint());
    all.put(
        "sceneView",
        object(
            List.of("eye", "target", "day", "minutes"),
            "eye",
            three("Longitude, latitude, height of the eye"),
            "target",
            three("Longitude, latitude, height of what was looked at"),
            "day",
            Map.of("type", "string", "format", "date"),
            "minutes",
            whole(0, 24 * 60 - 1),
            "variant",
            words(SurfacePoint.MAX_VARIANT)));
    all.put(
        "receipt",
        object(
            List.of("code", "receipt", "state"),
            "code",
            ApiDocument.text(),
            "receipt",
            ApiDocument.text(),
            "state",
            ApiDocument.oneOf("RECEIVED", "PUBLISHED")));
    return all;
  }

  private static Map<String, Object> contribution() {
    return object(
        List.of("title", "text", "consent"),
        "category",
        ApiDocument.text(),
        "type",
        ApiDocument.text(),
        "title",
        words(Draft.MAX_TITLE),
        "text",
        words(Draft.MAX_TEXT),
        "nickname",
        words(Draft.MAX_NICKNAME),
        "place",
        Map.of("type", "object", "description", "GeoJSON geometry in WGS 84, flat"),
        "placeWords",
        words(Draft.MAX_PLACE_WORDS),
        "consent",
        Map.of("type", "boolean"),
        "photos",
        Map.of(
            "type",
            "array",
            "items",
            object(List.of("upload"), "upload", ApiDocument.text(), "alt", ApiDocument.text())),
        "anchor",
        ApiDocument.ref("schemas", "anchor"));
  }

  private static Map<String, Object> anchor() {
    return object(
        List.of(),
        "storey",
        whole(Anchor.LOWEST_STOREY, Anchor.HIGHEST_STOREY),
        "side",
        ApiDocument.oneOf(Stream.of(Side.values()).map(Side::name).toArray(String[]::new)),
        "point",
        ApiDocument.ref("schemas", "surfacePoint"));
  }

  private static Map<String, Object> surfacePoint() {
    return object(
        List.of("at", "above", "normal", "view"),
        "at",
        three("Longitude, latitude, height; the first place is this point"),
        "heightReference",
        words(SurfacePoint.MAX_REFERENCE),
        "above",
        Map.of("type", "number", "description", "Metres above the foot of the thing"),
        "normal",
        three("East, north, up; one metre long"),
        "object",
        words(SurfacePoint.MAX_ID),
        "model",
        words(SurfacePoint.MAX_ID),
        "view",
        ApiDocument.ref("schemas", "sceneView"));
  }

  /** Names and schemas by turns. */
  private static Map<String, Object> object(List<String> required, Object... properties) {
    var all = new LinkedHashMap<String, Object>();
    for (int i = 0; i < properties.length; i += 2) {
      all.put(String.valueOf(properties[i]), properties[i + 1]);
    }
    var object = new LinkedHashMap<String, Object>();
    object.put("type", "object");
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("properties", all);
    return object;
  }

  private static Map<String, Object> words(int most) {
    return Map.of("type", "string", "maxLength", most);
  }

  private static Map<String, Object> whole(int least, int most) {
    return Map.of("type", "integer", "minimum", least, "maximum", most);
  }

  private static Map<String, Object> three(String what) {
    return Map.of(
        "type",
        "array",
        "description",
        what,
        "minItems",
        3,
        "maxItems",
        3,
        "items",
        Map.of("type", "number"));
  }

  private static Map<String, Object> parameter(String in, String name, Map<String, Object> schema) {
    return Map.of("in", in, "name", name, "required", true, "schema", schema);
  }

  private static Map<String, Object> answer(String words, String type, String schema) {
    return Map.of("description", words, "content", content(type, schema));
  }

  private static Map<String, Object> content(String type, String schema) {
    return Map.of(type, Map.of("schema", ApiDocument.ref("schemas", schema)));
  }
}
