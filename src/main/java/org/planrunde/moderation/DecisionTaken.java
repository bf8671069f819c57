package org.planrunde.moderation;

import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** A moderator decided about a contribution; {@code action} as in the log. */
public record DecisionTaken(ContributionId id, ProcedureId procedure, String action) {}
