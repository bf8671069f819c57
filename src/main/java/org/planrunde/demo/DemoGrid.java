package org.planrunde.demo;

import org.locationtech.jts.geom.Coordinate;
import org.planrunde.demo.town.TownFrame;
import org.planrunde.geo.PlanGrid;

/** The lettered grid of the station square: six by five fields of 67.2 × 68.4 m. */
final class DemoGrid {
  private static final int COLUMNS = 6;
  private static final int ROWS = 5;
  private static final double WIDTH = 67.2;
  private static final double HEIGHT = 68.4;

  private DemoGrid() {}

  /** Its corner lies so that the square is in the middle; the fields are upright in WGS 84. */
  static PlanGrid stationSquare() {
    var middle = TownFrame.uv(-14, 74);
    var x = middle.x - 206.64;
    var y = middle.y - 166.32;
    var northWest = TownFrame.toWgs84(new Coordinate(x, y));
    var southEast = TownFrame.toWgs84(new Coordinate(x + COLUMNS * WIDTH, y + ROWS * HEIGHT));
    return new PlanGrid(
        northWest.x,
        northWest.y,
        (southEast.x - northWest.x) / COLUMNS,
        (northWest.y - southEast.y) / ROWS,
        COLUMNS,
        ROWS);
  }
}
