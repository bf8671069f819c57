package org.planrunde.contribution;

import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** Staff set a place that the author had told in words, moved it, or took it back. */
public record ContributionLocated(ContributionId id, ProcedureId procedure) {}
