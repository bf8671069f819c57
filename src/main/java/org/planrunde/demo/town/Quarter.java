package org.planrunde.demo.town;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * A part of the town with its own grid of streets.
 *
 * @param angle of the grid, clockwise, radians
 * @param across middle lines of the streets that run down, metres from the origin
 * @param down middle lines of the streets that run across
 * @param region ground of the quarter, roads included
 */
record Quarter(
    Coordinate origin,
    double angle,
    List<Double> across,
    List<Double> down,
    double width,
    Geometry region,
    HouseStyle style,
    StreetNames names) {

  private static final double FAR = 4000;

  void drawStreets(Sheet sheet) {
    for (double v : down) {
      add(sheet, line(-FAR, v, FAR, v));
    }
    for (double u : across) {
      add(sheet, line(u, -FAR, u, FAR));
    }
  }

  private void add(Sheet sheet, LineString whole) {
    var parts = Shapes.lines(Shapes.common(whole, region), 60);
    if (!parts.isEmpty()) {
      var name = names.next();
      parts.forEach(part -> sheet.street(name, StreetClass.STREET, width, part));
    }
  }

  private LineString line(double u0, double v0, double u1, double v1) {
    return Shapes.line(at(u0, v0), at(u1, v1));
  }

  private Coordinate at(double u, double v) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return new Coordinate(origin.x + u * c - v * s, origin.y + u * s + v * c);
  }
}
