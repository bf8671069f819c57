package org.planrunde.contribution;

import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** Personal data was taken out of a contribution's words; whoever shows them reads them again. */
public record ContributionRedacted(ContributionId id, ProcedureId procedure) {}
