package org.planrunde.demo.town;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * One flat side of a raised building.
 *
 * @param kind what CityJSON calls it
 * @param ring local metres with z above the ground, counter-clockwise seen from outside, not closed
 */
record Face(String kind, List<Coordinate> ring) {
  static final String GROUND = "GroundSurface";
  static final String WALL = "WallSurface";
  static final String ROOF = "RoofSurface";

  Face {
    ring = List.copyOf(ring);
  }
}
