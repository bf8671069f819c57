package org.planrunde.contribution.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.Anchor;
import org.planrunde.contribution.AnchorJson;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoJsonRejected;
import org.planrunde.geo.GeoLimits;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a draft out of the JSON of a program; unknown fields are passed over. */
final class SubmissionBody {
  /** Largest body, in bytes. */
  static final int MAX_BYTES = 200_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  private SubmissionBody() {}

  static Draft draft(byte[] body, String key, Procedure procedure) {
    if (body.length > MAX_BYTES) {
      throw refused("size", "contribution.problem.size");
    }
    try {
      var node = JSON.readTree(body);
      if (node.isObject()) {
        return draft(node, UUID.fromString(key), procedure);
      }
    } catch (JacksonException | IllegalArgumentException e) {
      // Said below: which sign of it was wrong helps nobody who is honest.
    }
    throw refused("body", "contribution.problem.body");
  }

  private static Draft draft(JsonNode node, UUID key, Procedure procedure) {
    return new Draft(
        key,
        procedure.id(),
        orNull(text(node, "category")),
        orNull(text(node, "type")),
        text(node, "title"),
        text(node, "text"),
        text(node, "nickname"),
        place(node.path("place")),
        text(node, "placeWords"),
        node.path("consent").asBoolean(false),
        Channel.ONLINE,
        photos(node.path("photos")),
        anchor(node.path("anchor")));
  }

  private static @Nullable Geometry place(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    try {
      return new GeoJsonReader(GeoLimits.RESIDENT_SHAPE)
          .geometry(node.toString().getBytes(StandardCharsets.UTF_8));
    } catch (GeoJsonRejected e) {
      throw new RefusedException(problem(e.reason()));
    }
  }

  /** Where on a building, in the form in which a receipt's file tells it. */
  private static @Nullable Anchor anchor(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    try {
      return AnchorJson.read(node);
    } catch (IllegalArgumentException e) {
      throw refused("anchor", "contribution.problem.anchor.form");
    }
  }

  private static Problem problem(GeoJsonRejected.Reason reason) {
    return switch (reason) {
      case SWAPPED_AXES -> Problem.of("place", "contribution.problem.swapped");
      case OUTSIDE_WORLD, LOOKS_LIKE_METRES, NOT_FINITE, NOT_A_NUMBER, FOREIGN_CRS ->
          Problem.of("place", "contribution.problem.nowhere");
      case TOO_MANY_VERTICES ->
          Problem.of("place", "contribution.problem.corners", Draft.MAX_CORNERS);
      case TOO_DEEP, UNKNOWN_TYPE -> Problem.of("place", "contribution.problem.placekind");
      default -> Problem.of("place", "contribution.problem.invalid");
    };
  }

  /** What is no list holds none; how many there may be, the check says. */
  private static List<DraftPhoto> photos(JsonNode node) {
    var photos = new ArrayList<DraftPhoto>();
    for (var photo : node) {
      photos.add(new DraftPhoto(UUID.fromString(text(photo, "upload")), text(photo, "alt")));
    }
    return photos;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static RefusedException refused(String field, String key) {
    return new RefusedException(Problem.of(field, key));
  }
}
