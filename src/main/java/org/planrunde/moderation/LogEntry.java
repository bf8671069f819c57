package org.planrunde.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;

/** One decision as it was logged. */
public record LogEntry(
    ContributionId contribution,
    String accountName,
    Decision decision,
    @Nullable WithholdReason reason,
    @Nullable String note,
    Instant at) {}
