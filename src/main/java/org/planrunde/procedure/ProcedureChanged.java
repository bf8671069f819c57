package org.planrunde.procedure;

import org.planrunde.kernel.ProcedureId;

/** A procedure was added or its set-up changed. */
public record ProcedureChanged(ProcedureId id) {}
