package org.planrunde.contribution;

import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** A contribution became visible to the public. */
public record ContributionPublished(ContributionId id, ProcedureId procedure) {}
