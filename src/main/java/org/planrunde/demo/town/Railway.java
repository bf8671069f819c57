package org.planrunde.demo.town;

import java.util.ArrayList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Tracks, platforms and the ground beside them. */
final class Railway {
  private static final double[] TRACKS = {-27, -31.5, -44, -48.5, -54, -58.5};
  private static final double STRAIGHT = 650;
  private static final double REACH = 4600;

  private Railway() {}

  /** A track whose straight part lies at v; beyond it bends north and narrows. */
  static LineString track(double v) {
    var points = new ArrayList<Coordinate>();
    for (double u = -REACH; u <= REACH; u += 50) {
      double over = Math.max(0, Math.abs(u) - STRAIGHT);
      double spread = over > 0 ? Math.max(0.3, 1 - over / 600) : 1;
      double bent = Math.min(over, 2000);
      points.add(TownFrame.uv(u, v * spread - 9e-5 * bent * (2 * over - bent)));
    }
    return Shapes.line(points.toArray(Coordinate[]::new));
  }

  /** Ground of the railway. */
  static Geometry yard() {
    var station =
        Shapes.polygonUv(
            -760, -20, -640, -14, 640, -14, 760, -20, 760, -50, 640, -64, -640, -64, -760, -50);
    return Shapes.union(station, Shapes.strip(track(-40), 34));
  }

  /** What no house may enter: tracks and the green beside them. */
  static Geometry corridor() {
    return Shapes.union(
        yard().buffer(6, 2), Shapes.strip(track(-30), 90), Shapes.rectUv(-900, -66, 900, 77));
  }

  static void draw(Sheet sheet) {
    sheet.surface(
        SurfaceKind.GREEN,
        Shapes.minus(Shapes.strip(track(-34), 78), Shapes.rectUv(-640, -80, 640, 40)));
    sheet.surface(
        SurfaceKind.GREEN,
        Shapes.polygonUv(-900, -4, -640, -12, -176, -12, -176, 75, -420, 75, -900, 57),
        Shapes.polygonUv(176, -12, 640, -12, 900, -4, 900, 96, 420, 75, 176, 75));
    sheet.surface(SurfaceKind.YARD, yard());
    for (int i = 0; i < TRACKS.length; i++) {
      var kind = i == 1 || i == 4 ? MarkingKind.RAIL : MarkingKind.SIDING;
      sheet.marking(kind, track(TRACKS[i]));
    }
    sheet.surface(
        SurfaceKind.PLATFORM,
        Shapes.rectUv(-150, -24, 150, -16),
        Shapes.polygonUv(-176, -38, -168, -42, 168, -42, 176, -38, 168, -34, -168, -34));
    shelterbelt(sheet);
  }

  private static void shelterbelt(Sheet sheet) {
    for (double u = -880; u < 890; u += sheet.between(12, 26)) {
      if (Math.abs(u) > 190) {
        sheet.tree(TownFrame.uv(u, sheet.between(8, 62)), sheet.between(3, 5.4), "Feldahorn");
      }
    }
  }
}
