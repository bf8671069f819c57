package org.planrunde.demo.town;

import org.locationtech.jts.geom.Coordinate;

/**
 * A tree.
 *
 * @param at local metres
 * @param crown radius in metres
 * @param girth of the trunk one metre above the ground, centimetres
 * @param species German name
 */
public record Tree(Coordinate at, double crown, int girth, String species) {}
