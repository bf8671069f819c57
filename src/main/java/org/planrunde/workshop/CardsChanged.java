package org.planrunde.workshop;

/** Cards or themes changed, which the machine sorts anew and everybody sees. */
public record CardsChanged(WorkshopId id) {}
