package org.planrunde.demo.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A tree with a crown of radius one and a height of one, as geometry templates of CityJSON. */
final class TreeShape {
  static final int SIDES = 7;

  /** Radius and height of the rings of the crown, from below. */
  static final double[][] RINGS = {{0.5, 0.3}, {1, 0.52}, {0.86, 0.76}, {0.4, 0.96}};

  static final double TRUNK = 0.09;

  private final List<String> vertices = new ArrayList<>();
  private final List<String> surfaces = new ArrayList<>();

  private TreeShape() {}

  static String templates() {
    var shape = new TreeShape();
    shape.trunk();
    shape.crown();
    return "{\"templates\":[{\"type\":\"MultiSurface\",\"lod\":\"2\",\"boundaries\":["
        + String.join(",", shape.surfaces)
        + "]}],\"vertices-templates\":["
        + String.join(",", shape.vertices)
        + "]}";
  }

  private void trunk() {
    int foot = ring(4, TRUNK, 0);
    sides(4, foot, ring(4, TRUNK, RINGS[0][1] + 0.05));
  }

  private void crown() {
    int first = ring(SIDES, RINGS[0][0], RINGS[0][1]);
    int below = first;
    for (int i = 1; i < RINGS.length; i++) {
      int above = ring(SIDES, RINGS[i][0], RINGS[i][1]);
      sides(SIDES, below, above);
      below = above;
    }
    surfaces.add(lid(first, true));
    surfaces.add(lid(below, false));
  }

  private int ring(int sides, double radius, double height) {
    int start = vertices.size();
    for (int i = 0; i < sides; i++) {
      double angle = 2 * Math.PI * i / sides;
      vertices.add(
          String.format(
              Locale.ROOT,
              "[%.3f,%.3f,%.3f]",
              radius * Math.cos(angle),
              radius * Math.sin(angle),
              height));
    }
    return start;
  }

  private void sides(int sides, int below, int above) {
    for (int i = 0; i < sides; i++) {
      int next = (i + 1) % sides;
      surfaces.add("[[%d,%d,%d,%d]]".formatted(below + i, below + next, above + next, above + i));
    }
  }

  private static String lid(int start, boolean fromBelow) {
    var indices = new ArrayList<String>();
    for (int i = 0; i < SIDES; i++) {
      indices.add(Integer.toString(start + i));
    }
    return "[[" + String.join(",", fromBelow ? indices.reversed() : indices) + "]]";
  }
}
