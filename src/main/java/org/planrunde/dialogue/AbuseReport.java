package org.planrunde.dialogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/**
 * A hint for the moderators; who gave it is not told.
 *
 * @param comment null if the contribution itself is meant
 * @param note in the reporter's words, may be empty
 */
public record AbuseReport(
    UUID id,
    ProcedureId procedure,
    ContributionId contribution,
    @Nullable CommentId comment,
    AbuseReason reason,
    String note,
    Instant at) {
  /** Longest note, in characters. */
  public static final int MAX_NOTE = 500;
}
