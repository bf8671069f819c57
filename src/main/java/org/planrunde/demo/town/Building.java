package org.planrunde.demo.town;

import org.locationtech.jts.geom.Polygon;

/**
 * A building.
 *
 * @param footprint local metres, no holes
 * @param height metres from the ground to the ridge
 * @param ridge direction of the ridge in degrees clockwise from grid north, 0 to below 180
 */
public record Building(
    Polygon footprint, double height, Roof roof, double ridge, BuildingUse use) {}
