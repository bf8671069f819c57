package org.planrunde.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Divides the town into its quarters. */
final class Quarters {
  /** Where the built-up town ends. */
  static final Polygon EDGE =
      Shapes.polygon(
          Curve.spline(
              8,
              Shapes.points(
                  1600, 120, 1500, 820, 1130, 1290, 300, 1420, -560, 1380, -1240, 1230, -1560, 640,
                  -1620, -140, -1450, -860, -1020, -1350, -200, -1420, 640, -1400, 1260, -1120,
                  1560, -620, 1600, 120)));

  private static final double BIG = 6000;

  private Quarters() {}

  static List<Quarter> plan(Sheet sheet) {
    var open = openGround();
    var south = southOf(Waters.RIVER.getCoordinates());
    var north = northOf(Railway.track(-40).getCoordinates());
    var middle = Shapes.minus(Shapes.minus(open, south), north);
    var station = Shapes.rectUv(-470, 84, 470, 540);
    var rest = Shapes.minus(middle, station);
    var west = Shapes.common(rest, Shapes.rect(-BIG, -BIG, -60, BIG));
    var east = Shapes.common(rest, Shapes.rect(-60, -BIG, BIG, BIG));
    return List.of(
        new Quarter(
            at(309, -694),
            Math.toRadians(24),
            stationAcross(),
            stationDown(),
            12,
            grown(Shapes.common(middle, station)),
            HouseStyle.PERIMETER,
            StreetNames.station()),
        new Quarter(
            at(-900, -300),
            -0.16,
            steps(sheet, -1500, 1500, 112, 0.2),
            steps(sheet, -1500, 1500, 92, 0.15),
            10,
            west,
            HouseStyle.MIXED,
            StreetNames.west()),
        new Quarter(
            at(900, 150),
            0.36,
            steps(sheet, -1500, 1500, 108, 0.2),
            steps(sheet, -1500, 1500, 94, 0.15),
            10,
            east,
            HouseStyle.MIXED,
            StreetNames.east()),
        new Quarter(
            at(-100, 900),
            0.07,
            steps(sheet, -1900, 1900, 116, 0.25),
            steps(sheet, -400, 800, 92, 0.15),
            10,
            Shapes.common(open, south),
            HouseStyle.DETACHED,
            StreetNames.south()),
        new Quarter(
            at(309, -694),
            Math.toRadians(24),
            steps(sheet, -1900, 1900, 128, 0.25),
            northDown(sheet),
            10,
            Shapes.common(open, north),
            HouseStyle.DETACHED,
            StreetNames.north()));
  }

  private static Geometry openGround() {
    var closed =
        Shapes.union(
            List.of(Waters.corridor(), Railway.corridor(), Parks.all().buffer(5), Oval.area(1.17)));
    return Shapes.minus(EDGE, closed);
  }

  private static Geometry grown(Geometry region) {
    return region.buffer(0.5, 1);
  }

  private static Coordinate at(double x, double y) {
    return new Coordinate(x, y);
  }

  private static List<Double> stationAcross() {
    return List.of(-468., -396., -302., -204., -104., 104., 204., 302., 396., 468.);
  }

  private static List<Double> stationDown() {
    return List.of(178., 268., 352., 440., 538.);
  }

  private static List<Double> northDown(Sheet sheet) {
    var down = new ArrayList<Double>(List.of(-192.0));
    down.addAll(steps(sheet, -1350, -285, 92, 0.1));
    return down;
  }

  private static List<Double> steps(
      Sheet sheet, double from, double to, double gap, double jitter) {
    var steps = new ArrayList<Double>();
    for (double x = from; x <= to; x += gap * (1 + sheet.between(-jitter, jitter) / 2)) {
      steps.add(x);
    }
    return steps;
  }

  private static Polygon southOf(Coordinate[] line) {
    return beside(line, BIG);
  }

  private static Polygon northOf(Coordinate[] line) {
    return beside(line, -BIG);
  }

  private static Polygon beside(Coordinate[] line, double y) {
    var ring = new ArrayList<>(List.of(line));
    ring.add(new Coordinate(BIG, y));
    ring.add(new Coordinate(-BIG, y));
    return Shapes.polygon(ring.toArray(Coordinate[]::new));
  }
}
