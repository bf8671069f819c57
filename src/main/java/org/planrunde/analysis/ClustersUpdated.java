package org.planrunde.analysis;

import org.planrunde.kernel.ProcedureId;

/** A run has finished; its groups are the procedure's latest. */
public record ClustersUpdated(ProcedureId procedure, RunId run) {}
