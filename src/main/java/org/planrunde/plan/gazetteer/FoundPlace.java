package org.planrunde.plan.gazetteer;

import org.locationtech.jts.geom.Point;

/** A place by its name, in WGS 84. */
public record FoundPlace(String name, Point at) {}
