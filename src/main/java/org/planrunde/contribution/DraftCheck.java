package org.planrunde.contribution;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.Areas;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;

/**
 * Finds what is wrong with a draft, field by field; whether the phase is open the database says.
 */
final class DraftCheck {
  /** Most corners of a line or area that a resident draws. */
  static final int MAX_CORNERS = 200;

  private DraftCheck() {}

  static List<Problem> check(Draft draft, Procedure procedure) {
    return PlainText.all(
        PlainText.check("title", draft.title(), 3, Draft.MAX_TITLE)
            .or(() -> PlainText.checkWord("title", draft.title())),
        PlainText.check("text", draft.text(), 0, Draft.MAX_TEXT),
        PlainText.check("nickname", draft.nickname(), 0, Draft.MAX_NICKNAME),
        PlainText.check("placeWords", draft.placeWords(), 0, Draft.MAX_PLACE_WORDS),
        choice(
            "category",
            procedure.categories().isEmpty()
                ? draft.category() == null
                : procedure.category(draft.category()).isPresent()),
        choice(
            "type",
            procedure.types().isEmpty()
                ? draft.type() == null
                : procedure.type(draft.type()).isPresent()),
        place(draft.place(), procedure),
        photos(draft.photos()),
        draft.consent()
            ? Optional.empty()
            : Optional.of(Problem.of("consent", "contribution.problem.consent")));
  }

  private static Optional<Problem> choice(String field, boolean known) {
    return known
        ? Optional.empty()
        : Optional.of(Problem.of(field, "contribution.problem." + field));
  }

  private static Optional<Problem> photos(List<DraftPhoto> photos) {
    var different = photos.stream().map(DraftPhoto::upload).distinct().count();
    if (photos.size() > Photos.MOST || different < photos.size()) {
      return Optional.of(Problem.of("photos", "contribution.problem.photos", Photos.MOST));
    }
    return photos.stream()
        .flatMap(photo -> PlainText.check("photos", photo.alt(), 0, DraftPhoto.MAX_ALT).stream())
        .findFirst();
  }

  private static Optional<Problem> place(@Nullable Geometry place, Procedure procedure) {
    if (!procedure.placeKinds().contains(kind(place))) {
      return Optional.of(
          Problem.of(
              "place",
              place == null ? "contribution.problem.place" : "contribution.problem.placekind"));
    }
    if (place == null) {
      return Optional.empty();
    }
    if (place.getNumPoints() > MAX_CORNERS + 1) {
      return Optional.of(Problem.of("place", "contribution.problem.corners", MAX_CORNERS));
    }
    if (place.isEmpty() || !place.isValid()) {
      return Optional.of(Problem.of("place", "contribution.problem.invalid"));
    }
    var area = procedure.area();
    return area == null || Areas.contains(area, place)
        ? Optional.empty()
        : Optional.of(Problem.of("place", "contribution.problem.outside"));
  }

  private static @Nullable PlaceKind kind(@Nullable Geometry place) {
    if (place == null) {
      return PlaceKind.NONE;
    }
    return switch (place.getGeometryType()) {
      case Geometry.TYPENAME_POINT -> PlaceKind.POINT;
      case Geometry.TYPENAME_LINESTRING -> PlaceKind.LINE;
      case Geometry.TYPENAME_POLYGON -> PlaceKind.AREA;
      default -> null;
    };
  }
}
