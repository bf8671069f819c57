package org.planrunde.moderation;

import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** A moderator decided about a contribution, or a comment below it. */
public record DecisionTaken(
    Subject subject, ContributionId id, ProcedureId procedure, Decision decision) {}
