package org.planrunde.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Lanes, market, town hall and church inside the ring road. */
final class OldTown {
  private static final double[] RINGS = {0.17, 0.36, 0.55, 0.75, 0.962};
  private static final int[] LANES = {7, 11, 15, 18};
  private static final Coordinate CHURCH = new Coordinate(88, 66);
  private static final double LANE = 6.4;

  private OldTown() {}

  static void draw(Sheet sheet) {
    var names = StreetNames.oldTown();
    for (int i = 3; i >= 1; i--) {
      lane(sheet, names.next(), LANE, Oval.ring(RINGS[i]));
    }
    gates(sheet);
    for (int band = 0; band < LANES.length; band++) {
      lanes(sheet, names, band);
    }
    blocks(sheet);
    market(sheet);
    church(sheet);
    sheet.label(LabelKind.QUARTER, "Altstadt", new Coordinate(-10, 138), 0);
  }

  /** The through streets go on to the market. */
  private static void gates(Sheet sheet) {
    gate(sheet, "Bahnhofstraße", MainRoads.BAHNHOFSTRASSE.getEndPoint().getCoordinate());
    gate(sheet, "Lindenallee", new Coordinate(-330, -22));
    gate(sheet, "Mühlenstraße", new Coordinate(-128, 268));
    gate(sheet, "Oststraße", new Coordinate(352, 20));
    gate(sheet, "Goethestraße", new Coordinate(-240, -214));
  }

  private static void gate(Sheet sheet, String name, Coordinate from) {
    var middle = Oval.at(Oval.angle(from) + 0.06, 0.55);
    var line = Curve.through(from, middle, Oval.at(Oval.angle(from), RINGS[0] * 0.9));
    lane(sheet, name, 9, line);
  }

  /** Lanes end at the churchyard, which one crosses on foot. */
  private static void lane(Sheet sheet, String name, double width, LineString line) {
    sheet.street(name, StreetClass.LANE, width, Shapes.minus(line, churchyard()));
  }

  private static void lanes(Sheet sheet, StreetNames names, int band) {
    double shift = sheet.random.nextDouble();
    for (int i = 0; i < LANES[band]; i++) {
      double angle = (i + shift + sheet.between(-0.17, 0.17)) / LANES[band] * 2 * Math.PI;
      double outer = band == 3 ? 1 : RINGS[band + 1];
      double bend = sheet.between(-0.03, 0.03);
      var line = Shapes.line(Oval.at(angle, RINGS[band]), Oval.at(angle + bend, outer));
      if (isClear(sheet, line)) {
        lane(sheet, names.next(), band == 3 ? 5.6 : 5, line);
      }
    }
  }

  /** Two lanes side by side would leave no block between them. */
  private static boolean isClear(Sheet sheet, LineString lane) {
    var middle = Shapes.FACTORY.createPoint(lane.getCentroid().getCoordinate());
    return sheet.streets.stream().noneMatch(s -> s.line().isWithinDistance(middle, 17));
  }

  private static void blocks(Sheet sheet) {
    var square = Shapes.union(Oval.area(RINGS[0]), churchyard());
    var free = new ArrayList<Geometry>(List.of(square));
    free.add(sheet.streetStrips());
    var ground = Shapes.minus(Oval.area(RINGS[4]), Shapes.union(free));
    var houses = new Houses(sheet);
    for (var block : Shapes.polygons(ground, 90)) {
      sheet.surface(SurfaceKind.COURT, block);
      houses.build(block, HouseStyle.OLD);
    }
    sheet.surface(SurfaceKind.SQUARE, square);
  }

  private static Geometry churchyard() {
    return Shapes.polygon(
        Curve.spline(6, Shapes.points(44, 40, 96, 30, 140, 52, 136, 94, 92, 104, 48, 84, 44, 40)));
  }

  private static void market(Sheet sheet) {
    var hall = Shapes.rect(-34, -36, 22, -14);
    sheet.buildings.add(new Building(hall, 17, Roof.HIP, 90, BuildingUse.PUBLIC));
    sheet.surface(SurfaceKind.BASIN, Shapes.disc(new Coordinate(-8, 14), 4));
    sheet.label(LabelKind.POI, "Rathaus", new Coordinate(-6, -25), 0, 1.2, 0);
    sheet.label(LabelKind.PLACE, "Marktplatz", new Coordinate(-4, 4), 0, 2.6, 0);
  }

  private static void church(Sheet sheet) {
    double x = CHURCH.x;
    double y = CHURCH.y;
    var nave =
        Shapes.polygon(
            Shapes.points(
                x - 24, y - 8, x + 2, y - 8, x + 2, y - 15, x + 14, y - 15, x + 14, y - 8, x + 24,
                y - 8, x + 31, y - 4, x + 31, y + 4, x + 24, y + 8, x + 14, y + 8, x + 14, y + 15,
                x + 2, y + 15, x + 2, y + 8, x - 24, y + 8));
    var tower = Shapes.rect(x - 35, y - 5.5, x - 24, y + 5.5);
    sheet.buildings.add(new Building(nave, 21, Roof.GABLE, 90, BuildingUse.PUBLIC));
    sheet.buildings.add(new Building(tower, 52, Roof.PYRAMID, 0, BuildingUse.PUBLIC));
    for (double angle = 0.5; angle < 5.6; angle += 0.62) {
      var at = new Coordinate(x + 2 + 40 * Math.cos(angle), y + 1 + 27 * Math.sin(angle));
      sheet.tree(at, 3.6, "Linde");
    }
    sheet.label(LabelKind.POI, "St. Nikolai", new Coordinate(x + 2, y), 0, 1.5, 0);
  }
}
