package org.planrunde.demo.town;

import org.locationtech.jts.geom.Geometry;

/** Areas of the five fictional procedures, local metres. */
public final class ProcedureAreas {
  private ProcedureAreas() {}

  /** Neugestaltung Bahnhofsvorplatz: forecourt and the first part of Bahnhofstraße. */
  public static Geometry stationSquare() {
    return Shapes.polygonUv(
        -168, 10, -66, 10, -66, -16, 66, -16, 66, 10, 158, 10, 168, 96, 30, 98, 26, 176, -26, 176,
        -30, 98, -160, 96);
  }

  /** Uferweg und Hochwasserschutz Ahlewiesen. */
  public static Geometry meadows() {
    return Shapes.minus(Parks.MEADOWS.buffer(8, 2), Waters.RIVER.buffer(21, 4));
  }

  /** Spielplatz im Ostpark. */
  public static Geometry playground() {
    return Shapes.polygon(
        Curve.spline(5, Shapes.points(640, 150, 730, 140, 772, 190, 748, 250, 670, 252, 640, 150)));
  }

  /** Radverkehr auf dem Wallring: the ring road with the wall park. */
  public static Geometry ring() {
    return Shapes.minus(Oval.area(1.17), Oval.area(0.963));
  }

  /** Bebauungsplan 17 „Güterstraße Nord“. */
  public static Geometry freightStreet() {
    return Shapes.polygonUv(170, -77, 556, -77, 556, -186, 170, -186);
  }
}
