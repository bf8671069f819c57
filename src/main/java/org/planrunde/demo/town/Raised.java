package org.planrunde.demo.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

/**
 * Raises a building from its footprint: walls, a ground and a roof. Gables and full hips need four
 * corners; over more of them a hip ends in a flat top, and what has no room for that is flat.
 */
final class Raised {
  private static final double SLOPE = Math.tan(Math.toRadians(42));
  private static final double MOST_ROOF = 0.5;

  /** Corners closer together than this many metres are one. */
  private static final double SAME = 0.05;

  private final Building building;
  private final List<Coordinate> corners;
  private final List<Face> faces = new ArrayList<>();

  private Raised(Building building) {
    this.building = building;
    var ring = building.footprint().getExteriorRing().getCoordinates();
    var open = new ArrayList<Coordinate>();
    for (var corner : Arrays.asList(ring).subList(0, ring.length - 1)) {
      if (open.stream().noneMatch(it -> it.distance(corner) < SAME)) {
        open.add(corner);
      }
    }
    // Local y points south: what runs clockwise in the plane runs the other way on the earth.
    this.corners = Orientation.isCCW(ring) ? open.reversed() : open;
  }

  static List<Face> faces(Building building) {
    var raised = new Raised(building);
    raised.faces.add(new Face(Face.GROUND, raised.at(0).reversed()));
    raised.roof();
    return raised.faces;
  }

  private void roof() {
    boolean four = corners.size() == 4;
    switch (building.roof()) {
      case GABLE -> {
        if (four) {
          ridged(0);
        } else {
          truncated();
        }
      }
      case HIP -> {
        if (four) {
          ridged(0.8);
        } else {
          truncated();
        }
      }
      case PYRAMID -> pyramid();
      case FLAT -> flat();
    }
  }

  private void flat() {
    double top = building.height();
    walls(top);
    faces.add(new Face(Face.ROOF, at(top)));
  }

  private void pyramid() {
    double eaves = building.height() * MOST_ROOF;
    walls(eaves);
    var middle = building.footprint().getCentroid().getCoordinate();
    var tip = high(middle, building.height());
    for (int i = 0; i < corners.size(); i++) {
      faces.add(
          new Face(Face.ROOF, List.of(high(corner(i), eaves), high(corner(i + 1), eaves), tip)));
    }
  }

  /** A ridge over four corners, drawn in by so many half widths at both ends. */
  private void ridged(double hip) {
    int first = along(corner(0), corner(1)) >= along(corner(1), corner(2)) ? 0 : 1;
    var a = corner(first);
    var b = corner(first + 1);
    var c = corner(first + 2);
    var d = corner(first + 3);
    double width = Math.min(b.distance(c), d.distance(a));
    double rise = Math.min(width / 2 * SLOPE, building.height() * MOST_ROOF);
    double eaves = building.height() - rise;
    var from = between(d, a, 0.5);
    var to = between(b, c, 0.5);
    double in = Math.min(0.45, hip * width / 2 / Math.max(1, from.distance(to)));
    var west = high(between(from, to, in), building.height());
    var east = high(between(to, from, in), building.height());
    var up = List.of(high(a, eaves), high(b, eaves), high(c, eaves), high(d, eaves));
    faces.add(new Face(Face.ROOF, List.of(up.get(0), up.get(1), east, west)));
    faces.add(new Face(Face.ROOF, List.of(up.get(2), up.get(3), west, east)));
    wall(a, b, eaves);
    wall(c, d, eaves);
    if (hip > 0) {
      wall(b, c, eaves);
      wall(d, a, eaves);
      faces.add(new Face(Face.ROOF, List.of(up.get(1), up.get(2), east)));
      faces.add(new Face(Face.ROOF, List.of(up.get(3), up.get(0), west)));
    } else {
      faces.add(new Face(Face.WALL, List.of(high(b, 0), high(c, 0), up.get(2), east, up.get(1))));
      faces.add(new Face(Face.WALL, List.of(high(d, 0), high(a, 0), up.get(0), west, up.get(3))));
    }
  }

  /** How much an edge runs along the ridge. */
  private double along(Coordinate from, Coordinate to) {
    double ridge = Math.toRadians(building.ridge());
    double x = to.x - from.x;
    double y = to.y - from.y;
    return Math.abs(x * Math.sin(ridge) - y * Math.cos(ridge)) / Math.hypot(x, y);
  }

  /** Slopes on all sides up to a flat top. */
  private void truncated() {
    double rise = Math.min(4, building.height() * MOST_ROOF / 2);
    var top = drawnIn(rise / SLOPE);
    if (top.isEmpty()) {
      flat();
      return;
    }
    double eaves = building.height() - rise;
    walls(eaves);
    for (int i = 0; i < corners.size(); i++) {
      int next = (i + 1) % corners.size();
      faces.add(
          new Face(
              Face.ROOF,
              List.of(
                  high(corner(i), eaves),
                  high(corner(next), eaves),
                  high(top.get(next), building.height()),
                  high(top.get(i), building.height()))));
    }
    faces.add(new Face(Face.ROOF, top.stream().map(it -> high(it, building.height())).toList()));
  }

  /** Each edge moved inwards by so many metres; empty if that leaves no room. */
  private List<Coordinate> drawnIn(double by) {
    var inner = new ArrayList<Coordinate>();
    int n = corners.size();
    for (int i = 0; i < n; i++) {
      var before = inward(corner(i + n - 1), corner(i));
      var after = inward(corner(i), corner(i + 1));
      double share = 1 + before.x * after.x + before.y * after.y;
      if (share < 0.2) {
        return List.of();
      }
      inner.add(
          new Coordinate(
              corner(i).x + by * (before.x + after.x) / share,
              corner(i).y + by * (before.y + after.y) / share));
    }
    var shape = Shapes.polygon(inner.toArray(Coordinate[]::new));
    boolean fits = shape.isValid() && building.footprint().contains(shape) && shape.getArea() > 10;
    return fits ? inner : List.of();
  }

  private static Coordinate inward(Coordinate from, Coordinate to) {
    double length = from.distance(to);
    return new Coordinate((to.y - from.y) / length, -(to.x - from.x) / length);
  }

  private void walls(double top) {
    for (int i = 0; i < corners.size(); i++) {
      wall(corner(i), corner(i + 1), top);
    }
  }

  private void wall(Coordinate from, Coordinate to, double top) {
    faces.add(
        new Face(Face.WALL, List.of(high(from, 0), high(to, 0), high(to, top), high(from, top))));
  }

  private Coordinate corner(int i) {
    return corners.get(i % corners.size());
  }

  private List<Coordinate> at(double height) {
    return corners.stream().map(it -> high(it, height)).toList();
  }

  private static Coordinate between(Coordinate from, Coordinate to, double share) {
    return new Coordinate(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  }

  private static Coordinate high(Coordinate at, double height) {
    return new Coordinate(at.x, at.y, height);
  }
}
