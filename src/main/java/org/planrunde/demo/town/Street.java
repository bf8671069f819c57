package org.planrunde.demo.town;

import org.locationtech.jts.geom.LineString;

/**
 * A stretch of street with its name; several stretches may share one.
 *
 * @param width metres between the fronts' kerbs
 * @param line middle line in local metres
 */
public record Street(String name, StreetClass kind, double width, LineString line) {}
