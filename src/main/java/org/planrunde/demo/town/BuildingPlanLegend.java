package org.planrunde.demo.town;

import java.io.IOException;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** The right column of the sheet: what its signs mean, the north, its scale, and its title. */
final class BuildingPlanLegend {
  private static final double LEFT = 446;
  private static final double RIGHT = 586;

  private BuildingPlanLegend() {}

  static void draw(SheetPen pen) throws IOException {
    pen.bold(LEFT, 16, 6, "Planzeichenerklärung");
    pen.text(LEFT, 22, 3.2, "nach der Planzeichenverordnung (PlanZV)");
    double y = 30;
    for (var use : BuildingPlan.Use.values()) {
      var box = Shapes.rect(LEFT, y, LEFT + 16, y + 9);
      pen.fill(box, use.colour);
      pen.line(box, 0x3a3a38, 0.2);
      pen.text(LEFT + 21, y + 6, 4, use.words);
      y += 13;
    }
    pen.line(line(LEFT, y + 4.5, LEFT + 16, y + 4.5), 0x1f5fa8, 0.6, 4, 1, 0.8, 1);
    pen.text(LEFT + 21, y + 6, 4, "Baugrenze");
    y += 11;
    BuildingPlanSheet.outline(pen, line(LEFT, y + 4.5, LEFT + 16, y + 4.5));
    pen.text(LEFT + 21, y + 6, 4, "Grenze des räumlichen Geltungsbereichs");
    y += 11;
    BuildingPlanSheet.tree(pen, new Coordinate(LEFT + 8, y + 4.5));
    pen.text(LEFT + 21, y + 6, 4, "Anpflanzen von Bäumen");
    y += 11;
    pen.text(LEFT, y + 6, 3.4, "IV  Zahl der Vollgeschosse als Höchstmaß");
    pen.text(LEFT, y + 11, 3.4, "GRZ  Grundflächenzahl      GFZ  Geschossflächenzahl");
    north(pen, new Coordinate(RIGHT - 22, 164));
    scale(pen, 176);
    title(pen);
  }

  /** The sheet is turned: its upper edge is not north. */
  private static void north(SheetPen pen, Coordinate at) throws IOException {
    double angle = Math.toRadians(-TownFrame.RAIL_ANGLE);
    var tip = turned(at, 0, -15, angle);
    pen.fill(Shapes.polygon(at, turned(at, 4, 5, angle), tip, turned(at, -4, 5, angle)), 0x000000);
    pen.centred(turned(at, 0, -20, angle), 6, "N");
  }

  private static Coordinate turned(Coordinate at, double x, double y, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new Coordinate(at.x + x * cos - y * sin, at.y + x * sin + y * cos);
  }

  private static void scale(SheetPen pen, double y) throws IOException {
    for (int i = 0; i < 4; i++) {
      double x = LEFT + 25 * i;
      var part = Shapes.rect(x, y, x + 25, y + 2.5);
      pen.fill(part, i % 2 == 0 ? 0x000000 : 0xffffff);
      pen.line(part, 0x000000, 0.2);
      pen.text(x, y + 7, 3, Integer.toString(25 * i));
    }
    pen.text(LEFT + 100, y + 7, 3, "100 m");
    pen.text(LEFT, y - 3, 3.4, "ETRS89 / UTM Zone 32N (EPSG:25832)");
  }

  private static void title(SheetPen pen) throws IOException {
    pen.line(Shapes.rect(LEFT, 192, RIGHT, 289), 0x000000, 0.5);
    pen.text(LEFT + 5, 202, 5, "Stadt Lindenau an der Ahle");
    pen.bold(LEFT + 5, 216, 9, "Bebauungsplan " + BuildingPlan.NUMBER);
    pen.bold(LEFT + 5, 227, 7, "„" + BuildingPlan.NAME + "“");
    pen.text(LEFT + 5, 237, 4.4, "Vorentwurf für die frühzeitige Beteiligung");
    pen.text(LEFT + 5, 243, 4.4, "nach § 3 Absatz 1 Baugesetzbuch");
    pen.line(line(LEFT, 249, RIGHT, 249), 0x000000, 0.3);
    double y = 256;
    for (var words :
        List.of(
            "Maßstab 1:1000",
            "Stadtplanungsamt Lindenau",
            "Kartengrund: eigene Zeichnung",
            "Aufstellungsbeschluss: siehe Bekanntmachung")) {
      pen.text(LEFT + 5, y, 3.8, words);
      y += 6;
    }
    pen.bold(LEFT + 5, 284, 3.8, "Fiktive Demodaten, kein Plan einer wirklichen Gemeinde");
  }

  private static LineString line(double x0, double y0, double x1, double y1) {
    return Shapes.line(new Coordinate(x0, y0), new Coordinate(x1, y1));
  }
}
