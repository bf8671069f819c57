package org.planrunde.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;

/**
 * Where a contribution stands in the office's work, and what the office says.
 *
 * @param text the official answer, empty if there is none yet
 * @param revision grows with each change
 * @param answered when the text was last changed, null without one
 */
public record Answer(
    ContributionId contribution,
    ProcessingStatus status,
    String text,
    int revision,
    @Nullable Instant answered,
    Instant changed) {
  /** Longest answer, in characters. */
  public static final int MAX_TEXT = 2000;
}
