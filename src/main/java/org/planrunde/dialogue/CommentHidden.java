package org.planrunde.dialogue;

import org.planrunde.contribution.PublicationState;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** A comment is no longer visible, or no longer waits: withheld, reopened or withdrawn. */
public record CommentHidden(
    CommentId id, ContributionId contribution, ProcedureId procedure, PublicationState state) {}
