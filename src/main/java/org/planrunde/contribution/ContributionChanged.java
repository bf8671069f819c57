package org.planrunde.contribution;

import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** The author changed a contribution that waits for a decision. */
public record ContributionChanged(ContributionId id, ProcedureId procedure) {}
