package org.planrunde.workshop;

/** Something changed that phones, the wall or moderators see. */
public record WorkshopChanged(WorkshopId id) {}
