package org.planrunde.demo.town;

import org.locationtech.jts.geom.Coordinate;

/**
 * The fields of a procedure's map, A1 in the north-west: fixed to the ground, equal on every map
 * and print.
 *
 * @param x west edge, local metres
 * @param y north edge, local metres (y points south)
 */
public record PlanGrid(
    double x, double y, double cellWidth, double cellHeight, int columns, int rows) {

  /** The fields of the station square. */
  public static PlanGrid stationSquare() {
    var middle = TownFrame.uv(-14, 74);
    return new PlanGrid(middle.x - 206.64, middle.y - 166.32, 67.2, 68.4, 6, 5);
  }

  /** The field of a local place, such as "E3"; empty outside. */
  public String field(Coordinate local) {
    int column = (int) Math.floor((local.x - x) / cellWidth);
    int row = (int) Math.floor((local.y - y) / cellHeight);
    boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
    return inside ? (char) ('A' + column) + String.valueOf(row + 1) : "";
  }
}
