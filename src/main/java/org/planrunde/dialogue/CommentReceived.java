package org.planrunde.dialogue;

import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** A comment was stored and acknowledged; {@code published} if it is public already. */
public record CommentReceived(
    CommentId id, ContributionId contribution, ProcedureId procedure, boolean published) {}
