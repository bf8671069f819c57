package org.planrunde.contribution;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * In which order a list is shown, and from where ways are measured.
 *
 * @param from x = longitude, y = latitude; null if nobody said where
 */
public record Sorting(Order order, @Nullable Coordinate from) {
  /** Sorted without a point; {@link Order#NEAREST} is the newest first then. */
  public static Sorting by(Order order) {
    return new Sorting(order, null);
  }
}
