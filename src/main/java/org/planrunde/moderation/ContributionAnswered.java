package org.planrunde.moderation;

import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** The office moved a contribution on, or answered it. */
public record ContributionAnswered(
    ContributionId id, ProcedureId procedure, ProcessingStatus status) {}
