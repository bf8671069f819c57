package org.planrunde.contribution;

import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** A contribution is no longer visible to the public: withheld, or withdrawn by its author. */
public record ContributionHidden(
    ContributionId id, ProcedureId procedure, PublicationState state) {}
