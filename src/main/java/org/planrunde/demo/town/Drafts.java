package org.planrunde.demo.town;

import java.util.Arrays;
import org.locationtech.jts.geom.Polygon;

/** Two ideas for the station square, in the station frame. */
final class Drafts {
  private static final double[] SQUARE = {
    -164, 12, -66, 12, -66, 6, 66, 6, 66, 12, 154, 12, 160, 77, -158, 77
  };

  private Drafts() {}

  /** A "Lindenhof": two lawns under the old limes, bicycles under a roof, buses in the east. */
  static PlanLayer a() {
    var sheet = new Sheet(1);
    ground(sheet);
    sheet.surface(
        SurfaceKind.LAWN, Shapes.rectUv(-150, 38, -104, 72), Shapes.rectUv(-98, 38, -46, 72));
    building(sheet, Shapes.rectUv(-150, 12, -92, 26), 6.5);
    for (double v : new double[] {32, 46, 60}) {
      sheet.surface(
          SurfaceKind.PLATFORM, Shapes.polygonUv(58, v, 146, v, 148, v + 5.5, 60, v + 5.5));
    }
    sheet.surface(SurfaceKind.BASIN, Shapes.disc(TownFrame.uv(-18, 58), 6));
    sheet.marking(MarkingKind.GUIDE, Shapes.lineUv(0, 9, 0, 34, 56, 34, 56, 66));
    sheet.marking(MarkingKind.GUIDE, Shapes.lineUv(0, 34, 0, 90));
    sheet.marking(MarkingKind.GUIDE, Shapes.lineUv(0, 26, -92, 26));
    limes(
        sheet, -150, 34, -137, 34, -124, 34, -111, 34, -98, 34, -85, 34, -72, 34, -59, 34, -46, 34);
    limes(sheet, -143, 66, -127, 56, -113, 66, -90, 58, -74, 66, -58, 55);
    row(sheet, -130, -30, 74.6);
    row(sheet, 30, 140, 74.6);
    label(sheet, LabelKind.PARK, "Lindenhof", -70, 60, 0.8);
    label(sheet, LabelKind.PLACE, "Fahrradparkhaus", -121, 19, 0.6);
    label(sheet, LabelKind.PLACE, "Busbahnhof", 104, 70.4, 0.7);
    return PlanLayer.of(sheet);
  }

  /**
   * B "Lange Bank": an open square with a wave of shade, water to play in and buses along the
   * street.
   */
  static PlanLayer b() {
    var sheet = new Sheet(2);
    ground(sheet);
    sheet.surface(
        SurfaceKind.LAWN,
        grove(-150, 30, -128, 22, -104, 34, -92, 56, -112, 68, -142, 60),
        grove(-78, 40, -56, 30, -36, 42, -42, 62, -66, 66),
        grove(72, 24, 104, 18, 138, 26, 132, 44, 96, 40));
    sheet.surface(
        SurfaceKind.BASIN,
        Shapes.strip(Curve.through(Shapes.pointsUv(-24, 22, -8, 34, 8, 38, 24, 52)), 6));
    building(sheet, Shapes.polygonUv(40, 12, 66, 12, 66, 22, 40, 22), 5);
    building(sheet, Shapes.rectUv(120, -12, 156, 3), 6);
    sheet.surface(SurfaceKind.CARRIAGEWAY, Shapes.polygonUv(36, 56, 152, 56, 156, 77, 36, 77));
    sheet.surface(
        SurfaceKind.PLATFORM, Shapes.rectUv(40, 50, 150, 55), Shapes.rectUv(46, 64, 148, 68.5));
    sheet.marking(MarkingKind.GUIDE, Shapes.lineUv(0, 9, 0, 20, 34, 20, 34, 52.5, 150, 52.5));
    sheet.marking(MarkingKind.GUIDE, Shapes.lineUv(34, 52.5, 0, 62, 0, 90));
    limes(sheet, -140, 34, -124, 31, -110, 42, -102, 54, -116, 60, -134, 52, -122, 46);
    limes(sheet, -66, 38, -52, 38, -46, 50, -60, 56, 84, 26, 98, 28, 112, 24, 126, 32, 104, 35);
    limes(sheet, -84, 30, -90, 18, -30, 28, -22, 66, 20, 28, 14, 62, -150, 70, -84, 72);
    label(sheet, LabelKind.PARK, "Schattenhain", -120, 47, 0.7);
    label(sheet, LabelKind.PLACE, "Lange Bank", 0, 44, 0.5);
    label(sheet, LabelKind.PLACE, "Mobilitätshalle", 138, -4.5, 0.6);
    label(sheet, LabelKind.PLACE, "Busbahnhof", 98, 59.8, 0.7);
    return PlanLayer.of(sheet);
  }

  private static void ground(Sheet sheet) {
    sheet.surface(SurfaceKind.SQUARE, Shapes.polygonUv(SQUARE));
  }

  private static Polygon grove(double... uv) {
    var points = Shapes.pointsUv(uv);
    var closed = Arrays.copyOf(points, points.length + 1);
    closed[points.length] = points[0].copy();
    return Shapes.polygon(Curve.spline(6, closed));
  }

  private static void building(Sheet sheet, Polygon footprint, double height) {
    sheet.buildings.add(new Building(footprint, height, Roof.FLAT, 114, BuildingUse.PUBLIC));
  }

  private static void limes(Sheet sheet, double... uv) {
    for (var at : Shapes.pointsUv(uv)) {
      sheet.tree(at, 4.2, "Winterlinde");
    }
  }

  private static void row(Sheet sheet, double from, double to, double v) {
    for (double u = from; u <= to; u += 20) {
      limes(sheet, u, v);
    }
  }

  private static void label(
      Sheet sheet, LabelKind kind, String text, double u, double v, double near) {
    sheet.label(kind, text, TownFrame.uv(u, v), TownFrame.RAIL_ANGLE, near, 0);
  }
}
