package org.planrunde.contribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the author wants a contribution to say instead; the place on the map stays as it is.
 *
 * @param category key of a category, or null if the procedure has none
 * @param type key of a type, or null if the procedure has none
 * @param placeWords the place in the author's words, or empty
 * @param descriptions of the photos in their order; as many as there are photos
 */
public record ContributionChange(
    String title,
    String text,
    String nickname,
    @Nullable String category,
    @Nullable String type,
    String placeWords,
    List<String> descriptions) {
  /** Keeps an own copy of the descriptions. */
  public ContributionChange {
    descriptions = List.copyOf(descriptions);
  }
}
