package org.planrunde.demo.town;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The Ahle, its mill arm and the island between them. */
final class Waters {
  static final LineString RIVER =
      Curve.through(
          -5200, 900, -3900, 330, -2600, 250, -1900, 560, -1300, 430, -820, 500, -480, 440, -120,
          505, 260, 430, 560, 520, 900, 790, 1500, 860, 2600, 1250, 3800, 1150, 5200, 1700);
  static final LineString ARM = Curve.through(-480, 440, -330, 585, -20, 620, 190, 520, 260, 430);
  private static final double RIVER_WIDTH = 42;
  private static final double ARM_WIDTH = 15;

  private Waters() {}

  /** All water. */
  static Geometry water() {
    return Shapes.union(RIVER.buffer(RIVER_WIDTH / 2, 6), ARM.buffer(ARM_WIDTH / 2, 6));
  }

  /** Dry land between river and arm. */
  static Geometry island() {
    var hull = Shapes.union(RIVER.buffer(3), ARM.buffer(3));
    Geometry best = Shapes.FACTORY.createPolygon();
    for (Polygon polygon : Shapes.polygons(hull, 0)) {
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        Geometry hole = Shapes.FACTORY.createPolygon(polygon.getInteriorRingN(i).getCoordinates());
        best = hole.getArea() > best.getArea() ? hole : best;
      }
    }
    return Shapes.minus(best, water());
  }

  /** Water, banks, island and flood meadow: no house stands here but the mill. */
  static Geometry corridor() {
    return Shapes.union(
        List.of(RIVER.buffer(50, 6), ARM.buffer(34, 6), island(), Parks.MEADOWS.buffer(6)));
  }

  static void draw(Sheet sheet) {
    sheet.surface(SurfaceKind.GREEN, RIVER.buffer(44, 6), ARM.buffer(22, 6), island());
    sheet.surface(SurfaceKind.WATER, water());
    banks(sheet);
    mill(sheet);
    sheet.label(LabelKind.WATER, "Ahle", RIVER.getCoordinateN(RIVER.getNumPoints() / 2 - 30), -6);
    for (double[] at : new double[][] {{-700, 492, -8}, {90, 466, -10}, {760, 690, 40}}) {
      sheet.label(LabelKind.WATER, "Ahle", Shapes.points(at[0], at[1])[0], at[2]);
    }
    sheet.label(LabelKind.WATER, "Mühlgraben", Shapes.points(-190, 614)[0], 10, 1.6, 0);
    sheet.label(LabelKind.PARK, "Mühleninsel", Shapes.points(-230, 528)[0], 8, 2.6, 0);
  }

  private static void banks(Sheet sheet) {
    var island = island();
    for (double at = 0; at < RIVER.getLength(); at += sheet.between(15, 32)) {
      for (int side = -1; side <= 1; side += 2) {
        var place = Along.offset(RIVER, at, side * sheet.between(27, 39));
        if (sheet.chance(0.75) && ARM.distance(Shapes.FACTORY.createPoint(place)) > 14) {
          sheet.tree(place, sheet.between(3.4, 6.4), sheet.chance(0.5) ? "Silberweide" : "Erle");
        }
      }
    }
    for (double at = 60; at < ARM.getLength() - 50; at += sheet.between(13, 24)) {
      var place = Along.offset(ARM, at, sheet.between(11, 17) * (sheet.chance(0.5) ? 1 : -1));
      if (island.contains(Shapes.FACTORY.createPoint(place)) || sheet.chance(0.6)) {
        sheet.tree(place, sheet.between(3, 5), "Erle");
      }
    }
  }

  private static void mill(Sheet sheet) {
    for (double[] r :
        new double[][] {{-62, 560, -34, 604, 15}, {-26, 574, 6, 590, 9}, {-20, 548, -4, 562, 7}}) {
      var hall = Shapes.rect(r[0], r[1], r[2], r[3]);
      sheet.buildings.add(new Building(hall, r[4], Roof.GABLE, 0, BuildingUse.PUBLIC));
    }
    sheet.label(LabelKind.POI, "Ahlemühle", Shapes.points(-20, 582)[0], 0, 1.1, 0);
    var walk = Curve.through(-98, 566, -180, 552, -300, 528, -390, 486);
    sheet.street("Inselweg", StreetClass.PATH, 3.4, walk);
  }
}
