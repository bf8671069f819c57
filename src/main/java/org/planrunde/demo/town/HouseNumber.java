package org.planrunde.demo.town;

import org.locationtech.jts.geom.Coordinate;

/**
 * An address of the town.
 *
 * @param at in the house, local metres
 */
public record HouseNumber(String street, int number, Coordinate at) {}
