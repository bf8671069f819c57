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

  /** The outline has a corner wherever an area inside has one, as the standard wants. */
  static final Polygon OUTLINE =
      Shapes.polygonUv(
          120, -190, 250, -190, 260, -190, 325, -190, 365, -190, 430, -190, 440, -190, 520, -190,
          520, -124, 520, -88, 520, -70, 120, -70, 120, -88, 120, -124);

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

  private static final String QUIET =
      "Zur Bahn hin sind Schlafräume nur mit baulichem Schallschutz zulässig.";
  private static final String CRAFT =
      "Werkstätten und Büros sind erwünscht, Tankstellen und Vergnügungsstätten ausgeschlossen.";

  static final List<Area> AREAS =
      List.of(
          built(
              "WA 1",
              Use.HOUSING,
              0.4,
              1.2,
              3,
              "Dächer bis 15 Grad werden begrünt.",
              120,
              -190,
              250,
              -190,
              250,
              -124,
              120,
              -124),
          built(
              "WA 2",
              Use.HOUSING,
              0.4,
              1.6,
              4,
              "Stellplätze nur in Tiefgaragen.",
              260,
              -190,
              325,
              -190,
              325,
              -134,
              260,
              -134),
          built(
              "WA 3",
              Use.HOUSING,
              0.4,
              1.6,
              4,
              "Stellplätze nur in Tiefgaragen.",
              365,
              -190,
              430,
              -190,
              430,
              -134,
              365,
              -134),
          built(
              "WA 4",
              Use.HOUSING,
              0.4,
              1.2,
              3,
              "Dächer bis 15 Grad werden begrünt.",
              440,
              -190,
              520,
              -190,
              520,
              -124,
              440,
              -124),
          built(
              "MI 1", Use.MIXED, 0.6, 1.8, 4, QUIET, 120, -124, 250, -124, 341, -124, 341, -88, 120,
              -88),
          built("MI 2", Use.MIXED, 0.6, 1.8, 4, CRAFT, 349, -124, 440, -124, 440, -88, 349, -88),
          built(
              "Kita",
              Use.SOCIAL,
              0.4,
              0.8,
              2,
              "Kindertagesstätte mit fünf Gruppen.",
              440,
              -124,
              520,
              -124,
              520,
              -88,
              440,
              -88),
          open(
              "Planstraße A",
              Use.STREET,
              "Tempo 30, Bäume zwischen den Stellplätzen.",
              250,
              -190,
              260,
              -190,
              260,
              -134,
              325,
              -134,
              365,
              -134,
              430,
              -134,
              430,
              -190,
              440,
              -190,
              440,
              -124,
              349,
              -124,
              341,
              -124,
              250,
              -124),
          open(
              "Gleisweg",
              Use.WALK,
              "Fuß- und Radweg, später weiter über die Gleise.",
              341,
              -124,
              349,
              -124,
              349,
              -88,
              341,
              -88),
          open(
              "Quartiersplatz",
              Use.GREEN,
              "Spielplatz und Wiese für das ganze Quartier.",
              325,
              -190,
              365,
              -190,
              365,
              -134,
              325,
              -134),
          open(
              "Bahngrün",
              Use.GREEN,
              "Begrünter Wall, vier Meter hoch, gegen den Lärm der Bahn.",
              120,
              -88,
              341,
              -88,
              349,
              -88,
              440,
              -88,
              520,
              -88,
              520,
              -70,
              120,
              -70));

  private BuildingPlan() {}

  private static Area built(
      String sign, Use use, double covered, double floors, int storeys, String text, double... uv) {
    return new Area(sign, use, Shapes.polygonUv(uv), covered, floors, storeys, text);
  }

  private static Area open(String sign, Use use, String text, double... uv) {
    return new Area(sign, use, Shapes.polygonUv(uv), 0, 0, 0, text);
  }

  /** Trees to be planted: along the new street, and on the square. */
  static List<Coordinate> trees() {
    var trees = new ArrayList<Coordinate>();
    for (double u = 270; u < 430; u += 30) {
      trees.add(TownFrame.uv(u, -127));
    }
    for (double v = -182; v < -138; v += 14) {
      trees.add(TownFrame.uv(331, v));
      trees.add(TownFrame.uv(359, v));
    }
    return trees;
  }
}
