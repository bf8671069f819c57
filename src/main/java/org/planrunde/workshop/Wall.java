package org.planrunde.workshop;

import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;

/**
 * What moderators let the wall show; it has no controls of its own.
 *
 * @param still true: it shows the question and the clock alone
 * @param spotlight the card that stands in front, or null
 * @param lead the moderator's view for all devices as JSON, or null: {@code {"centre": [longitude,
 *     latitude], "zoom": …}} in WGS 84
 */
public record Wall(
    WallView view, boolean still, @Nullable ContributionId spotlight, @Nullable String lead) {
  /** Longest lead, in characters. */
  public static final int MAX_LEAD = 2000;
}
