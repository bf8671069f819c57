package org.planrunde.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * The made-up Bebauungsplan 17 „Güterstraße Nord“, in local metres (see {@link TownFrame}): areas
 * that fill its outline corner to corner, where houses may stand in them, and trees to be planted.
 */
final class BuildingPlan {
  static final String NUMBER = "17";
  static final String NAME = "Güterstraße Nord";
  static final String SQUARE = "Quartiersplatz";

  /** The outline has a corner wherever an area inside has one, as the standard wants. */
  static final Polygon OUTLINE =
      Shapes.polygonUv(
          120, -190, 220, -190, 231, -190, 325, -190, 365, -190, 456, -190, 467, -190, 520, -190,
          520, -124, 520, -88, 520, -70, 467, -70, 456, -70, 231, -70, 220, -70, 120, -70, 120, -88,
          120, -124);

  /** What an area is for, with its colour on paper in the plan-drawing ordinance's manner. */
  enum Use {
    HOUSING(0xf2b8ad, "Allgemeines Wohngebiet (§ 4 BauNVO)"),
    MIXED(0xdcbb94, "Mischgebiet (§ 6 BauNVO)"),
    SOCIAL(0xeab6d2, "Gemeinbedarf: Kindertagesstätte"),
    STREET(0xf6e39b, "Straßenverkehrsfläche"),
    WALK(0xfaf0c8, "Verkehrsfläche: Fuß- und Radweg"),
    GREEN(0xb4d6a4, "Öffentliche Grünfläche");

    final int colour;
    final String words;

    Use(int colour, String words) {
      this.colour = colour;
      this.words = words;
    }

    /** True where houses may stand. */
    boolean isBuilt() {
      return this == HOUSING || this == MIXED || this == SOCIAL;
    }
  }

  /**
   * A part of the plan with one use.
   *
   * @param covered how much of a plot may be built on (GRZ); 0 where nothing may
   * @param floors floor area against the plot's (GFZ)
   * @param storeys at most
   */
  record Area(
      String sign,
      Use use,
      Polygon shape,
      double covered,
      double floors,
      int storeys,
      String text) {

    /** Where the houses may stand. */
    Polygon window() {
      return (Polygon) Shapes.inset(shape, 4);
    }
  }

  private static final String ROOFS = "Dächer bis 15 Grad werden begrünt.";
  private static final String CARS = "Stellplätze nur in Tiefgaragen.";
  private static final String QUIET =
      "Zur Bahn hin sind Schlafräume nur mit baulichem Schallschutz zulässig.";
  private static final String CRAFT =
      "Werkstätten und Büros sind erwünscht, Tankstellen und Vergnügungsstätten ausgeschlossen.";
  private static final String WALL = "Begrünter Wall, vier Meter hoch, gegen den Lärm der Bahn.";

  static final List<Area> AREAS =
      List.of(
          block("WA 1", Use.HOUSING, 1.2, 3, ROOFS, 120, -190, 220, -124),
          block("WA 2", Use.HOUSING, 1.6, 4, CARS, 231, -190, 325, -134),
          block("WA 3", Use.HOUSING, 1.6, 4, CARS, 365, -190, 456, -134),
          block("WA 4", Use.HOUSING, 1.2, 3, ROOFS, 467, -190, 520, -124),
          block("MI 1", Use.MIXED, 1.8, 4, QUIET, 120, -124, 220, -88),
          block("MI 2", Use.MIXED, 1.8, 4, CRAFT, 231, -124, 341, -88),
          block("MI 3", Use.MIXED, 1.8, 4, CRAFT, 349, -124, 456, -88),
          block("Kita", Use.SOCIAL, 0.8, 2, "Für fünf Gruppen.", 467, -124, 520, -88),
          open(
              "Planstraße A",
              Use.STREET,
              "Tempo 30, Bäume zwischen den Stellplätzen.",
              Shapes.polygonUv(
                  220, -190, 231, -190, 231, -134, 325, -134, 365, -134, 456, -134, 456, -190, 467,
                  -190, 467, -124, 467, -88, 467, -70, 456, -70, 456, -88, 456, -124, 349, -124,
                  341, -124, 231, -124, 231, -88, 231, -70, 220, -70, 220, -88, 220, -124)),
          open(
              "Daimlerweg",
              Use.WALK,
              "Fuß- und Radweg anstelle der Straße.",
              Shapes.rectUv(341, -124, 349, -88)),
          open(
              SQUARE,
              Use.GREEN,
              "Spielplatz und Wiese für das ganze Quartier.",
              Shapes.rectUv(325, -190, 365, -134)),
          open("", Use.GREEN, WALL, Shapes.rectUv(120, -88, 220, -70)),
          open(
              "Bahngrün",
              Use.GREEN,
              WALL,
              Shapes.polygonUv(231, -88, 341, -88, 349, -88, 456, -88, 456, -70, 231, -70)),
          open("", Use.GREEN, WALL, Shapes.rectUv(467, -88, 520, -70)));

  private BuildingPlan() {}

  private static Area block(
      String sign,
      Use use,
      double floors,
      int storeys,
      String text,
      double west,
      double north,
      double east,
      double south) {
    var shape = Shapes.rectUv(west, north, east, south);
    return new Area(sign, use, shape, use == Use.MIXED ? 0.6 : 0.4, floors, storeys, text);
  }

  private static Area open(String sign, Use use, String text, Polygon shape) {
    return new Area(sign, use, shape, 0, 0, 0, text);
  }

  /** Trees to be planted: along the new street, and on the square. */
  static List<Coordinate> trees() {
    var trees = new ArrayList<Coordinate>();
    for (double u = 244; u < 450; u += 29) {
      trees.add(TownFrame.uv(u, -127));
    }
    for (double v = -182; v < -138; v += 14) {
      trees.add(TownFrame.uv(331, v));
      trees.add(TownFrame.uv(359, v));
    }
    return trees;
  }
}
