package org.planrunde.contribution;

import java.util.List;
import java.util.Optional;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.procedure.Procedure;

/**
 * Finds what is wrong with a draft, field by field; whether the phase is open the database says.
 */
final class DraftCheck {
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
        PlaceCheck.check(draft.place(), procedure),
        AnchorCheck.check(draft.anchor(), draft.place()),
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
}
