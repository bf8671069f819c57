package org.planrunde.demo.town;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Fields and woods around the town, so that no view ends in nothing. */
final class Countryside {
  private static final double REACH = 4400;
  private static final double STRIP = 380;

  private Countryside() {}

  static void draw(Sheet sheet) {
    Geometry closed =
        Shapes.union(
            Quarters.EDGE.buffer(26),
            Waters.RIVER.buffer(120, 4),
            Railway.corridor().buffer(10, 2),
            sheet.streetStrips().buffer(6, 2));
    for (double x = -REACH; x < REACH; x += STRIP * sheet.between(0.8, 1.5)) {
      for (double y = -REACH; y < REACH; y += STRIP * sheet.between(0.8, 1.5)) {
        field(sheet, Shapes.minus(patch(sheet, x, y), closed));
      }
    }
  }

  private static Polygon patch(Sheet sheet, double x, double y) {
    double width = STRIP * sheet.between(0.75, 1.2);
    double height = STRIP * sheet.between(0.75, 1.2);
    double lean = 0.16 * x + 40;
    var corner = new Coordinate(x + 0.12 * y, y + lean * 0.4);
    return Shapes.polygon(
        corner,
        new Coordinate(corner.x + width, corner.y + 0.064 * width),
        new Coordinate(corner.x + width + 0.12 * height, corner.y + height),
        new Coordinate(corner.x + 0.12 * height, corner.y + height - 0.064 * width));
  }

  private static void field(Sheet sheet, Geometry ground) {
    double kind = sheet.random.nextDouble();
    for (var part : Shapes.polygons(ground, 6000)) {
      if (kind < 0.16) {
        sheet.surface(SurfaceKind.WOOD, part.buffer(-12).buffer(12, 3));
      } else if (kind < 0.38) {
        sheet.surface(SurfaceKind.GREEN, part);
      } else if (kind < 0.86) {
        sheet.surface(SurfaceKind.FIELD, part);
      }
    }
  }
}
