package org.planrunde.contribution.reading;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A contribution as a file tells it, checked for form but not against any procedure.
 *
 * <p>The place is in WGS 84, longitude first. A missing title was made of the text's first words.
 * {@code extra} keeps up to 50 other fields of at most 2,000 characters, longer ones are left out.
 */
public record ImportRow(
    String sourceId,
    @Nullable String title,
    @Nullable String text,
    @Nullable String category,
    @Nullable String type,
    @Nullable String nickname,
    @Nullable Instant created,
    @Nullable Geometry place,
    @Nullable String language,
    Map<String, String> extra) {

  /** Keeps a copy of the extra fields. */
  public ImportRow {
    extra = Map.copyOf(extra);
  }
}
