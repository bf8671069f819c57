package org.planrunde.contribution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Which public contributions a program wants; null means "all".
 *
 * @param within polygons in WGS 84, x = longitude, that the place must touch; contributions without
 *     a place are outside of all
 * @param from first day in Berlin on which they came in
 * @param until last day
 */
public record OpenFilter(
    @Nullable Geometry within, @Nullable LocalDate from, @Nullable LocalDate until) {
  /** All of them. */
  public static final OpenFilter ALL = new OpenFilter(null, null, null);
}
