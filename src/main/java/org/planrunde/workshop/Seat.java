package org.planrunde.workshop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone that takes part; nobody's name.
 *
 * @param table position of the table it sits at, or null
 * @param home true if it takes part from elsewhere
 */
public record Seat(UUID id, WorkshopId workshop, @Nullable Integer table, boolean home) {}
