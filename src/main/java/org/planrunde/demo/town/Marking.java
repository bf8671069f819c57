package org.planrunde.demo.town;

import org.locationtech.jts.geom.Geometry;

/** Lines on the ground in local metres. */
public record Marking(MarkingKind kind, Geometry lines) {}
