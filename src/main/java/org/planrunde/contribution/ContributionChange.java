package org.planrunde.contribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What the author wants a contribution to say instead, and about which place.
 *
 * @param category key of a category, or null if the procedure has none
 * @param type key of a type, or null if the procedure has none
 * @param place the author's own places as in {@link Draft}, or null; what staff found stays where
 *     this is null and the words of the place are the same
 * @param placeWords the place in the author's words, or empty
 * @param descriptions of the photos in their order; as many as there are photos
 */
public record ContributionChange(
    String title,
    String text,
    String nickname,
    @Nullable String category,
    @Nullable String type,
    @Nullable Geometry place,
    String placeWords,
    List<String> descriptions) {
  /** Keeps an own copy of the descriptions. */
  public ContributionChange {
    descriptions = List.copyOf(descriptions);
  }
}
