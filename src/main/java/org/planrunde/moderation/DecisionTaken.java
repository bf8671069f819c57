package org.planrunde.moderation;

import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** A moderator decided about a contribution. */
public record DecisionTaken(ContributionId id, ProcedureId procedure, Decision decision) {}
