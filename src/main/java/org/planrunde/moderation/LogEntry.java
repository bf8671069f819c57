package org.planrunde.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;

/** One decision as it was logged; {@code action} is PUBLISHED, WITHHELD or REOPENED. */
public record LogEntry(
    ContributionId contribution,
    String accountName,
    String action,
    @Nullable WithholdReason reason,
    @Nullable String note,
    Instant at) {}
