package org.planrunde.contribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A contribution from another system or from paper.
 *
 * @param sourceId its id there; the same one is never imported twice into a procedure
 * @param category key of a category of the procedure, or null
 * @param place in WGS 84, or null; may lie outside the procedure's area
 * @param published false if a moderator should look at it first
 */
public record Imported(
    String sourceId,
    Channel channel,
    @Nullable String category,
    @Nullable String type,
    String title,
    String text,
    @Nullable String nickname,
    @Nullable String language,
    @Nullable Geometry place,
    @Nullable String placeWords,
    Instant created,
    boolean published) {
  /** Longest title, in characters. */
  public static final int MAX_TITLE = 300;

  /** Longest text, in characters. */
  public static final int MAX_TEXT = 10_000;
}
