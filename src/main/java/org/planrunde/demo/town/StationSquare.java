package org.planrunde.demo.town;

import java.util.ArrayList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Station, forecourt and bus station as they are today, in the station frame. */
final class StationSquare {
  /** Outline of the paved square. */
  private static final double[] FORECOURT = {
    -164, 12, -66, 12, -66, 4, 66, 4, 66, 12, 154, 12, 160, 77, -158, 77
  };

  private StationSquare() {}

  static void draw(Sheet sheet) {
    sheet.surface(SurfaceKind.SQUARE, Shapes.polygonUv(FORECOURT));
    sheet.surface(
        SurfaceKind.SQUARE, Shapes.rectUv(-174, 4, -66, 12), Shapes.rectUv(66, 4, 158, 12));
    buildings(sheet);
    traffic(sheet);
    bicycles(sheet);
    crossings(sheet);
    greenery(sheet);
    underpass(sheet);
    names(sheet);
  }

  private static void buildings(Sheet sheet) {
    add(sheet, 14, Roof.HIP, -62, -14, -62, 4, -22, 4, -22, 9, 22, 9, 22, 4, 62, 4, 62, -14);
    add(sheet, 8, Roof.GABLE, -150, -12, -84, -12, -84, 4, -150, 4);
    add(sheet, 9, Roof.GABLE, 74, -13, 116, -13, 116, 2, 74, 2);
    add(sheet, 4, Roof.FLAT, 24, 24, 33, 24, 33, 29, 24, 29);
  }

  private static void add(Sheet sheet, double height, Roof roof, double... uv) {
    double ridge = (90 + TownFrame.RAIL_ANGLE) % 180;
    sheet.buildings.add(
        new Building(Shapes.polygonUv(uv), height, roof, ridge, BuildingUse.PUBLIC));
  }

  private static void traffic(Sheet sheet) {
    sheet.surface(
        SurfaceKind.CARRIAGEWAY,
        Shapes.polygonUv(40, 20, 150, 20, 154, 77, 40, 77),
        Shapes.polygonUv(-30, 62, 40, 62, 40, 77, -30, 77));
    for (double v : new double[] {28, 41, 54}) {
      sheet.surface(
          SurfaceKind.PLATFORM, Shapes.polygonUv(52, v, 136, v, 140, v + 4.5, 56, v + 4.5));
      for (double u = 64; u < 132; u += 26) {
        sheet.buildings.add(
            new Building(
                Shapes.rectUv(u, v + 1.2, u + 11, v + 3.2), 3, Roof.FLAT, 114, BuildingUse.SHED));
      }
    }
    sheet.surface(SurfaceKind.PLATFORM, Shapes.rectUv(-26, 66.6, 34, 69));
    for (double u = -24; u < 34; u += 7.2) {
      sheet.marking(MarkingKind.STRIPE, Shapes.lineUv(u, 62.6, u, 66));
    }
    for (double u = 60; u < 140; u += 6) {
      sheet.marking(MarkingKind.STRIPE, Shapes.lineUv(u, 65.5, u + 3, 65.5));
    }
  }

  private static void bicycles(Sheet sheet) {
    for (double v : new double[] {14, 20.5}) {
      for (double u = -150; u < -93; u += 2.2) {
        sheet.marking(MarkingKind.HATCH, Shapes.lineUv(u, v, u, v + 4.2));
      }
    }
    for (double u = 70; u < 92; u += 2.2) {
      sheet.marking(MarkingKind.HATCH, Shapes.lineUv(u, 6.5, u, 10.5));
    }
  }

  private static void crossings(Sheet sheet) {
    zebra(sheet, -9, 9, 77.6, 90.4);
    zebra(sheet, -112, -97, 77.6, 90.4);
    zebra(sheet, 158, 170, 77.6, 90.4);
    for (double u : new double[] {62, 128}) {
      zebra(sheet, u, u + 5, 45.7, 53.8);
    }
    sheet.marking(MarkingKind.GUIDE, Shapes.lineUv(0, 9.5, 0, 34));
    sheet.marking(MarkingKind.GUIDE, Shapes.lineUv(0, 24, 22, 24));
  }

  private static void zebra(Sheet sheet, double u0, double u1, double v0, double v1) {
    var bars = new ArrayList<LineString>();
    for (double u = u0; u <= u1; u += 2.6) {
      bars.add(Shapes.lineUv(u, v0, u, v1));
    }
    sheet.marking(
        MarkingKind.ZEBRA, Shapes.FACTORY.createMultiLineString(bars.toArray(LineString[]::new)));
  }

  private static void greenery(Sheet sheet) {
    sheet.surface(
        SurfaceKind.LAWN, Shapes.rectUv(-152, 38, -100, 56), Shapes.rectUv(-92, 38, -40, 56));
    sheet.surface(SurfaceKind.BASIN, Shapes.disc(TownFrame.uv(0, 42), 6));
    for (double u = -150; u <= -34; u += 13) {
      lime(sheet, u, 34);
      lime(sheet, u, 60);
    }
    for (double u = -150; u <= -34; u += 16.6) {
      lime(sheet, u, 73);
    }
    for (double v = 24; v < 60; v += 12) {
      lime(sheet, -19, v);
      lime(sheet, 19, v + (v < 30 ? 9 : 6));
    }
    for (double u = 52; u < 156; u += 14) {
      lime(sheet, u, 16);
    }
  }

  private static void lime(Sheet sheet, double u, double v) {
    sheet.tree(TownFrame.uv(u, v), sheet.between(3.7, 4.6), "Winterlinde");
  }

  private static void underpass(Sheet sheet) {
    sheet.marking(MarkingKind.UNDERPASS, Shapes.lineUv(-73, 4, -73, -63));
    sheet.marking(MarkingKind.UNDERPASS, Shapes.lineUv(-69, 4, -69, -63));
    for (double v = -12; v < 4; v += 1.2) {
      sheet.marking(MarkingKind.HATCH, Shapes.lineUv(-73, v, -69, v));
    }
  }

  private static void names(Sheet sheet) {
    label(sheet, LabelKind.POI, "Bahnhof Lindenau", 0, -4, 24, 1.4, 0);
    label(sheet, LabelKind.POI, "Hauptbahnhof", 0, -4, 0, 0, 1.4);
    label(sheet, LabelKind.PLACE, "Busbahnhof", 104, 73.2, 24, 0.7, 0);
    label(sheet, LabelKind.PLACE, "Fahrradständer", -121, 19, 24, 0.4, 0);
    label(sheet, LabelKind.PLACE, "Güterschuppen", -117, -4, 24, 0.55, 0);
    label(sheet, LabelKind.PLACE, "Post", 95, -5, 24, 0.45, 0);
    label(sheet, LabelKind.PLACE, "Taxi", 4, 71.4, 24, 0.3, 0);
    label(sheet, LabelKind.PLACE, "Lindenreihe", -96, 47, 24, 0.5, 0);
    label(sheet, LabelKind.PLACE, "Gleis 1", -96, -20, 24, 0.35, 0);
    label(sheet, LabelKind.PLACE, "Gleis 2 · 3", -96, -38, 24, 0.35, 0);
    for (int i = 0; i < 3; i++) {
      label(sheet, LabelKind.PLACE, "Bussteig " + (char) ('A' + i), 96, 35.8 + 13 * i, 24, 0.3, 0);
    }
  }

  private static void label(
      Sheet sheet,
      LabelKind kind,
      String text,
      double u,
      double v,
      double angle,
      double near,
      double far) {
    Coordinate at = TownFrame.uv(u, v);
    sheet.label(kind, text, at, angle, near, far);
  }
}
