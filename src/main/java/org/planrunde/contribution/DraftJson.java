package org.planrunde.contribution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoJsonRejected;
import org.planrunde.geo.GeoLimits;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import tools.jackson.databind.JsonNode;

/** Reads a draft out of JSON; unknown fields are passed over. Pure; thread-safe. */
public final class DraftJson {
  private DraftJson() {}

  /**
   * The draft as it is written there; places are GeoJSON in WGS 84, longitude first.
   *
   * @throws RefusedException for the field {@code place} or {@code anchor} if there is one that
   *     cannot be read
   * @throws IllegalArgumentException if a photo has no id
   */
  public static Draft read(JsonNode node, UUID key, ProcedureId procedure, Channel channel) {
    return new Draft(
        key,
        procedure,
        orNull(text(node, "category")),
        orNull(text(node, "type")),
        text(node, "title"),
        text(node, "text"),
        text(node, "nickname"),
        place(node.path("place")),
        text(node, "placeWords"),
        node.path("consent").asBoolean(false),
        channel,
        photos(node.path("photos")),
        anchor(node.path("anchor")));
  }

  /** Where on a building, in the form in which a receipt's file tells it. */
  private static @Nullable Anchor anchor(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    try {
      return AnchorJson.read(node);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Problem.of("anchor", "contribution.problem.anchor.form"));
    }
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
}
