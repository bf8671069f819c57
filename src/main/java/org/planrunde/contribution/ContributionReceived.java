package org.planrunde.contribution;

import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** A contribution was stored and acknowledged; {@code published} if it is public already. */
public record ContributionReceived(ContributionId id, ProcedureId procedure, boolean published) {}
