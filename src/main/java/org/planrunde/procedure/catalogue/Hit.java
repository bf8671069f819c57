package org.planrunde.procedure.catalogue;

import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ProcedureId;

/**
 * A procedure that was found.
 *
 * @param metres from the place that was asked for to its area; null without a place or an area
 */
public record Hit(ProcedureId id, @Nullable Double metres) {}
