package org.planrunde.ui;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lettered grid of a town map, fixed to the ground: letters from west to east, figures from
 * north to south. It names the same field on every screen and on paper.
 *
 * @param west degrees east of the grid's left edge, WGS 84
 * @param north degrees north of the grid's upper edge, WGS 84
 * @param cellWidth degrees of longitude
 * @param cellHeight degrees of latitude
 * @param columns 1 to 26
 * @param rows 1 to 99
 */
public record MapGrid(
    double west, double north, double cellWidth, double cellHeight, int columns, int rows) {
  public MapGrid {
    if (columns < 1 || columns > 26 || rows < 1 || rows > 99) {
      throw new IllegalArgumentException("columns 1 to 26, rows 1 to 99");
    }
    if (!(cellWidth > 0 && cellHeight > 0)
        || !Double.isFinite(west + north + cellWidth + cellHeight)) {
      throw new IllegalArgumentException("cells need a positive, finite size");
    }
  }

  /** A grid that just covers an envelope in WGS 84. */
  public static MapGrid over(Envelope envelope, int columns, int rows) {
    return new MapGrid(
        envelope.getMinX(),
        envelope.getMaxY(),
        envelope.getWidth() / columns,
        envelope.getHeight() / rows,
        columns,
        rows);
  }

  /** The field's name, such as E3; empty outside the grid. */
  public Optional<String> field(double longitude, double latitude) {
    double column = Math.floor((longitude - west) / cellWidth);
    double row = Math.floor((north - latitude) / cellHeight);
    if (!(column >= 0 && column < columns && row >= 0 && row < rows)) {
      return Optional.empty();
    }
    return Optional.of((char) ('A' + (int) column) + Integer.toString((int) row + 1));
  }

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("west", west)
        .put("north", north)
        .put("cellWidth", cellWidth)
        .put("cellHeight", cellHeight)
        .put("columns", columns)
        .put("rows", rows);
  }
}
