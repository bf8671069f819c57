package org.planrunde.demo.town;

import org.locationtech.jts.geom.LineString;

/** The ring road, the wall park and the roads that leave the town. */
final class MainRoads {
  static final LineString LINDENALLEE =
      Curve.through(-330, -22, -900, -260, -1500, -330, -2600, -600, -5200, -900);
  static final LineString AM_BAHNHOF =
      Curve.through(
          Shapes.pointsUv(-980, 60, -900, 66, -420, 84, 0, 84, 420, 84, 900, 110, 1240, 150));
  static final LineString BAHNHOFSTRASSE = Shapes.lineUv(0, 84, 0, 470);

  private MainRoads() {}

  static void draw(Sheet sheet) {
    sheet.surface(SurfaceKind.GREEN, Shapes.minus(Oval.area(1.17), Oval.area(0.95)));
    main(sheet, "Bahnhofstraße", 20, BAHNHOFSTRASSE);
    main(sheet, "Lindenallee", 15, LINDENALLEE);
    main(
        sheet,
        "Mühlenstraße",
        15,
        Curve.through(-128, 268, -120, 400, -110, 505, -84, 760, -60, 1600, 200, 2700, 300, 4300));
    main(sheet, "Oststraße", 15, Curve.through(352, 20, 760, -20, 1400, 120, 2600, 180, 5200, 60));
    main(
        sheet,
        "Goethestraße",
        15,
        Curve.through(-240, -214, -420, -560, -640, -820, -900, -1250, -1300, -2100, -1500, -4300));
    main(sheet, "Am Bahnhof", 14, AM_BAHNHOF);
    main(
        sheet,
        "Neue Brücke",
        14,
        Curve.through(985, 20, 975, 330, 940, 700, 925, 880, 960, 1500, 1300, 2600, 1350, 4300));
    main(
        sheet,
        "Nordstraße",
        13,
        Curve.through(Shapes.pointsUv(560, 88, 560, -500, 560, -1020, 700, -2000, 600, -4200)));
    sheet.street("Güterstraße", StreetClass.STREET, 11, Shapes.lineUv(-700, -70, 700, -70));
    sheet.street("Wallring", StreetClass.RING, 18, Oval.ring(1));
    wallPark(sheet);
    Along.avenue(sheet, Shapes.lineUv(0, 98, 0, 446), 15, 13.5, "Winterlinde");
    Along.avenue(sheet, LINDENALLEE, 17, 11, "Sommerlinde");
  }

  private static void main(Sheet sheet, String name, double width, LineString line) {
    sheet.street(name, StreetClass.MAIN, width, line);
  }

  private static void wallPark(Sheet sheet) {
    sheet.street("Wallpromenade", StreetClass.PATH, 3.4, Oval.ring(1.09));
    for (int i = 0; i < 260; i++) {
      double angle = 2 * Math.PI * i / 260;
      boolean outer = i % 2 == 0;
      var at = Oval.at(angle, outer ? sheet.between(1.108, 1.15) : sheet.between(1.05, 1.076));
      if (sheet.chance(0.86)) {
        sheet.tree(at, sheet.between(3.3, 5.8), sheet.chance(0.6) ? "Kastanie" : "Linde");
      }
    }
    sheet.label(LabelKind.PARK, "Wallanlagen", Oval.at(2.6, 1.115), 0, 1.3, 0);
  }
}
