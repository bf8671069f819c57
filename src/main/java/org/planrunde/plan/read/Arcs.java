package org.planrunde.plan.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.plan.read.GmlGeometry.Unread;

/**
 * Turns circular arcs through three points into lines that stray from them by a centimetre at most,
 * if the numbers are metres; with at least 8 and at most 720 pieces a full turn.
 */
final class Arcs {
  private static final double STRAY = 0.01;
  private static final double FULL = 2 * Math.PI;
  private static final double FLAT = 1e-9;

  private Arcs() {}

  /** Arcs that follow each other: the end of one is the begin of the next. */
  static List<Coordinate> string(List<Coordinate> points) throws Unread {
    if (points.size() < 3 || points.size() % 2 == 0) {
      throw new Unread(SkipReason.BROKEN);
    }
    List<Coordinate> line = new ArrayList<>(List.of(points.getFirst()));
    for (int i = 0; i + 2 < points.size(); i += 2) {
      arc(points.get(i), points.get(i + 1), points.get(i + 2), line);
    }
    return line;
  }

  /** A whole circle through three points, back to the first. */
  static List<Coordinate> circle(List<Coordinate> points) throws Unread {
    if (points.size() != 3) {
      throw new Unread(SkipReason.BROKEN);
    }
    List<Coordinate> line = new ArrayList<>(List.of(points.getFirst()));
    arc(points.get(0), points.get(1), points.get(2), line);
    Coordinate centre = centre(points.get(0), points.get(1), points.get(2));
    if (centre == null) {
      throw new Unread(SkipReason.BROKEN);
    }
    double begin = angle(centre, points.get(2));
    double turn = turn(centre, points.get(2), points.get(0));
    boolean left = isLeft(points);
    along(centre, begin, left ? turn : turn - FULL, points.get(0), line);
    return line;
  }

  private static boolean isLeft(List<Coordinate> points) {
    return cross(points.get(0), points.get(1), points.get(2)) > 0;
  }

  private static void arc(Coordinate a, Coordinate b, Coordinate c, List<Coordinate> line) {
    Coordinate centre = centre(a, b, c);
    if (centre == null) {
      line.add(b);
      line.add(c);
      return;
    }
    double turn = turn(centre, a, c);
    boolean left = cross(a, b, c) > 0;
    along(centre, angle(centre, a), left ? turn : turn - FULL, c, line);
  }

  /** Adds what follows the begin; the end exactly as it is given. */
  private static void along(
      Coordinate centre, double begin, double turn, Coordinate end, List<Coordinate> line) {
    double radius = centre.distance(end);
    double step = 2 * Math.acos(1 - Math.min(STRAY / radius, 0.5));
    int pieces = (int) Math.ceil(Math.abs(turn) / Math.clamp(step, FULL / 720, FULL / 8));
    for (int i = 1; i < pieces; i++) {
      double angle = begin + turn * i / pieces;
      line.add(
          new Coordinate(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle)));
    }
    line.add(end);
  }

  /** The turn to the left from one point to another, 0 to a full turn. */
  private static double turn(Coordinate centre, Coordinate from, Coordinate to) {
    double turn = angle(centre, to) - angle(centre, from);
    return turn < 0 ? turn + FULL : turn;
  }

  private static double angle(Coordinate centre, Coordinate point) {
    return Math.atan2(point.y - centre.y, point.x - centre.x);
  }

  private static double cross(Coordinate a, Coordinate b, Coordinate c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  }

  /** Null if the points lie on a line, or nearly so. */
  private static @Nullable Coordinate centre(Coordinate a, Coordinate b, Coordinate c) {
    double twice = 2 * cross(a, b, c);
    double size = a.distance(c) * a.distance(c) + a.distance(b) * a.distance(b);
    if (Math.abs(twice) <= FLAT * size) {
      return null;
    }
    double bx = b.x - a.x;
    double by = b.y - a.y;
    double cx = c.x - a.x;
    double cy = c.y - a.y;
    double b2 = bx * bx + by * by;
    double c2 = cx * cx + cy * cy;
    return new Coordinate(a.x + (cy * b2 - by * c2) / twice, a.y + (bx * c2 - cx * b2) / twice);
  }
}
