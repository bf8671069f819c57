package org.planrunde.demo.town;

import org.locationtech.jts.geom.Geometry;

/** A piece of ground in local metres. */
public record Surface(SurfaceKind kind, Geometry shape) {}
