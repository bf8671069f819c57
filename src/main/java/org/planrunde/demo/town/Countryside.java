package org.planrunde.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Fields, meadows and woods around the town, so that no view ends in nothing. */
final class Countryside {
  private static final double REACH = 4600;
  private static final double GAP = 430;

  private Countryside() {}

  static void draw(Sheet sheet) {
    var closed =
        Shapes.union(
            List.of(
                Quarters.EDGE.buffer(16),
                Waters.RIVER.buffer(90, 4),
                Railway.corridor().buffer(8, 2),
                sheet.streetStrips().buffer(6, 2)));
    for (var cell : cells(sheet)) {
      double kind = sheet.random.nextDouble();
      for (var ground : Shapes.polygons(Shapes.minus(cell.buffer(-5), closed), 4000)) {
        field(sheet, kind, ground);
      }
    }
  }

  /** Voronoi cells of a shaken grid look like fields that were divided over centuries. */
  private static List<Polygon> cells(Sheet sheet) {
    var middles = new ArrayList<Coordinate>();
    for (double x = -REACH; x < REACH; x += GAP * 0.8) {
      for (double y = -REACH; y < REACH; y += GAP) {
        double shake = GAP * 0.36;
        middles.add(
            new Coordinate(
                x + 0.15 * y + sheet.between(-shake, shake),
                y - 0.1 * x + sheet.between(-shake, shake)));
      }
    }
    var builder = new VoronoiDiagramBuilder();
    builder.setSites(middles);
    var within = Shapes.rect(-REACH, -REACH, REACH, REACH).getEnvelopeInternal();
    var cells = Shapes.polygons(builder.getDiagram(Shapes.FACTORY), 1);
    cells.removeIf(cell -> !within.contains(cell.getEnvelopeInternal()));
    return cells;
  }

  private static void field(Sheet sheet, double kind, Geometry ground) {
    if (kind < 0.14) {
      sheet.surface(SurfaceKind.WOOD, ground.buffer(-20).buffer(20, 3));
    } else if (kind < 0.36) {
      sheet.surface(SurfaceKind.GREEN, ground);
    } else if (kind < 0.82) {
      sheet.surface(SurfaceKind.FIELD, ground);
    }
  }
}
