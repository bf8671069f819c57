package org.planrunde.dialogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** Somebody reported a contribution, or one comment on it; nothing is hidden by that. */
public record AbuseReported(
    UUID id,
    ContributionId contribution,
    @Nullable CommentId comment,
    ProcedureId procedure,
    AbuseReason reason) {}
