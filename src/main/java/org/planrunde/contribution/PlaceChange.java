package org.planrunde.contribution;

import java.util.Objects;
import org.planrunde.geo.PlaceParts;

/** Tells whether a change means another place than the one that is there. */
final class PlaceChange {
  private PlaceChange() {}

  /**
   * What staff found belongs to the author's words: it stays as long as they do, and goes when the
   * author shows a place or tells another one.
   */
  static boolean moves(Contribution said, ContributionChange change) {
    var before = said.place();
    var now = change.place();
    if (said.placedAt() != null) {
      var words = Objects.requireNonNullElse(said.placeWords(), "");
      return now != null || !words.equals(change.placeWords());
    }
    if (before == null || now == null) {
      return before != null || now != null;
    }
    return !PlaceParts.same(before, now);
  }
}
