package org.planrunde.contribution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.kernel.ContributionId;

/**
 * What anybody may take away of a public contribution: nothing that names or times a person.
 *
 * @param id for the rooms that know more about it, not for the public
 * @param category key, or null
 * @param type key, or null
 * @param day in Berlin, on which it came in
 * @param place points, lines and polygons in WGS 84, x = longitude; or null
 * @param anchor where on a building it belongs, or null
 * @param photos the numbers of its photos, from 1
 */
public record OpenContribution(
    ContributionId id,
    String code,
    @Nullable String category,
    @Nullable String type,
    String title,
    String text,
    LocalDate day,
    @Nullable Geometry place,
    @Nullable Anchor anchor,
    Tally tally,
    List<Integer> photos) {
  /** Keeps an own copy of the numbers. */
  public OpenContribution {
    photos = List.copyOf(photos);
  }
}
