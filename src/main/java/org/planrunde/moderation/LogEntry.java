package org.planrunde.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;

/**
 * One decision as it was logged.
 *
 * @param note for moderators
 * @param wording what the author reads, or null for the reason's usual text
 */
public record LogEntry(
    Subject subject,
    ContributionId contribution,
    String accountName,
    Decision decision,
    @Nullable WithholdReason reason,
    @Nullable String note,
    @Nullable String wording,
    Instant at) {}
