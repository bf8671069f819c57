package org.planrunde.dialogue;

import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** A comment became visible to the public. */
public record CommentPublished(CommentId id, ContributionId contribution, ProcedureId procedure) {}
