package org.planrunde.demo.town;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Lindenpark, Ostpark, the Ahle meadows, the cemetery: greens with ways and trees. */
final class Parks {
  static final Polygon LINDENPARK =
      blob(-860, -190, -560, -330, -455, -60, -500, 190, -790, 240, -900, 40, -860, -190);
  static final Polygon MEADOWS =
      blob(
          -1330, 450, -820, 520, -500, 460, -420, 590, -330, 700, -400, 800, -700, 830, -1150, 770,
          -1340, 620, -1330, 450);
  static final Polygon OSTPARK = blob(560, 90, 770, 60, 840, 260, 690, 400, 520, 330, 560, 90);
  static final Polygon CEMETERY =
      blob(-1180, -760, -960, -800, -900, -620, -1010, -520, -1190, -570, -1180, -760);
  private static final List<String> SPECIES =
      List.of("Linde", "Stieleiche", "Rotbuche", "Spitzahorn", "Kastanie", "Hainbuche");

  private Parks() {}

  private static Polygon blob(double... xy) {
    return Shapes.polygon(Curve.spline(8, Shapes.points(xy)));
  }

  /** Ground that stays free of blocks. */
  static Geometry all() {
    return Shapes.union(LINDENPARK, OSTPARK, CEMETERY);
  }

  static void draw(Sheet sheet) {
    sheet.surface(SurfaceKind.GREEN, LINDENPARK, MEADOWS, OSTPARK, CEMETERY);
    path(sheet, "Parkweg", -866, 40, -700, 20, -600, -60, -468, -40);
    path(sheet, "Rosengang", -660, -286, -640, -100, -700, 60, -640, 214);
    path(sheet, "Uferweg", -1310, 560, -1100, 590, -900, 610, -600, 560, -420, 610);
    path(sheet, "Wiesenpfad", -1180, 740, -900, 690, -600, 700, -360, 740);
    path(sheet, "Ostparkweg", 548, 120, 640, 190, 690, 260, 690, 396);
    path(sheet, "Ostparkrunde", 824, 190, 740, 170, 640, 190, 560, 250, 522, 320);
    path(sheet, "Stiller Weg", -1176, -660, -1040, -650, -930, -640);
    path(sheet, "Ahornallee", -1050, -780, -1040, -650, -1030, -530);
    playground(sheet);
    pond(sheet);
    scatter(sheet, LINDENPARK, 250);
    scatter(sheet, OSTPARK, 120);
    scatter(sheet, MEADOWS, 70);
    scatter(sheet, CEMETERY, 90);
    sheet.label(LabelKind.PARK, "Lindenpark", Shapes.points(-690, -30)[0], 0);
    sheet.label(LabelKind.PARK, "Ahlewiesen", Shapes.points(-790, 655)[0], 0);
    sheet.label(LabelKind.PARK, "Ostpark", Shapes.points(655, 225)[0], 0);
    sheet.label(LabelKind.PARK, "Waldfriedhof", Shapes.points(-1040, -690)[0], 0, 3.4, 0);
  }

  private static void path(Sheet sheet, String name, double... xy) {
    sheet.street(name, StreetClass.PATH, 3.6, Curve.through(xy));
  }

  private static void playground(Sheet sheet) {
    sheet.surface(SurfaceKind.SQUARE, Shapes.disc(new Coordinate(722, 200), 22));
    sheet.label(LabelKind.PLACE, "Spielplatz", new Coordinate(722, 200), 0, 1.1, 0);
  }

  private static void pond(Sheet sheet) {
    var shore = blob(-760, 110, -700, 96, -676, 140, -722, 168, -772, 150, -760, 110);
    sheet.surface(SurfaceKind.BASIN, shore);
  }

  private static void scatter(Sheet sheet, Polygon park, int tries) {
    var box = park.getEnvelopeInternal();
    var open = Shapes.minus(park.buffer(-6), Shapes.union(Waters.water(), ways(sheet)));
    for (int i = 0; i < tries; i++) {
      var at =
          new Coordinate(
              sheet.between(box.getMinX(), box.getMaxX()),
              sheet.between(box.getMinY(), box.getMaxY()));
      boolean clump = Math.sin(at.x / 60) + Math.cos(at.y / 47) > -0.5;
      boolean pond = at.distance(new Coordinate(-724, 132)) < 62;
      boolean play = at.distance(new Coordinate(722, 200)) < 24;
      if (clump && !pond && !play && open.contains(Shapes.FACTORY.createPoint(at))) {
        int kind = sheet.random.nextInt(SPECIES.size());
        sheet.tree(at, sheet.between(3.6, 7.4), SPECIES.get(kind));
      }
    }
  }

  /** What trees keep clear of: every way and street drawn so far. */
  private static Geometry ways(Sheet sheet) {
    var lines = sheet.streets.stream().map(Street::line).toArray(LineString[]::new);
    return Shapes.FACTORY.createMultiLineString(lines).buffer(7, 2);
  }
}
