package org.planrunde.demo.town;

import org.locationtech.jts.geom.Coordinate;

/** School, baths and the names of the quarters. */
final class Landmarks {
  private Landmarks() {}

  static void draw(Sheet sheet) {
    quarter(sheet, "Bahnhofsviertel", TownFrame.uv(-270, 310));
    quarter(sheet, "Nordstadt", TownFrame.uv(-250, -420));
    quarter(sheet, "Ahlevorstadt", new Coordinate(240, 860));
    quarter(sheet, "Lindenvorstadt", new Coordinate(-1050, -420));
    quarter(sheet, "Ostend", new Coordinate(1080, 330));
    school(sheet);
    goodsYard(sheet);
  }

  /** Nothing but grass where wagons were shunted, until {@link BuildingPlan} is built. */
  private static void goodsYard(Sheet sheet) {
    sheet.buildings.removeIf(b -> b.footprint().intersects(BuildingPlan.OUTLINE));
    sheet.surface(SurfaceKind.GREEN, BuildingPlan.OUTLINE);
    sheet.label(LabelKind.PLACE, "Alter Güterbahnhof", TownFrame.uv(285, -150), 24, 1, 0);
  }

  private static void quarter(Sheet sheet, String name, Coordinate at) {
    sheet.label(LabelKind.QUARTER, name, at, 0, 0, 0.9);
  }

  /** Takes the block between Schillerstraße and Humboldtstraße. */
  private static void school(Sheet sheet) {
    var ground = Shapes.rectUv(-196, 274, -110, 346);
    sheet.buildings.removeIf(b -> b.footprint().intersects(ground));
    sheet.trees.removeIf(t -> ground.contains(Shapes.FACTORY.createPoint(t.at())));
    var wings = Shapes.polygonUv(-190, 280, -120, 280, -120, 294, -176, 294, -176, 338, -190, 338);
    var gym = Shapes.rectUv(-146, 316, -118, 338);
    sheet.buildings.add(new Building(wings, 15, Roof.FLAT, 114, BuildingUse.PUBLIC));
    sheet.buildings.add(new Building(gym, 9, Roof.FLAT, 114, BuildingUse.PUBLIC));
    sheet.surface(SurfaceKind.SQUARE, Shapes.rectUv(-174, 296, -150, 336));
    for (double v = 300; v < 338; v += 9) {
      sheet.tree(TownFrame.uv(-162, v), 3.4, "Platane");
    }
    sheet.label(LabelKind.POI, "Humboldtschule", TownFrame.uv(-155, 287), 24, 1, 0);
  }
}
