package org.planrunde.demo.town;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Places along and beside a line. */
final class Along {
  private Along() {}

  /** The place after so many metres, moved sideways: positive is left of the direction as drawn. */
  static Coordinate offset(LineString line, double at, double sideways) {
    var index = new LengthIndexedLine(line);
    return index.extractPoint(Math.min(at, line.getLength()), sideways);
  }

  /** Sets trees on both sides of a line. */
  static void avenue(Sheet sheet, LineString line, double gap, double sideways, String species) {
    for (double at = gap; at < line.getLength() - gap; at += gap) {
      for (int side = -1; side <= 1; side += 2) {
        sheet.tree(offset(line, at, side * sideways), sheet.between(3, 3.9), species);
      }
    }
  }
}
