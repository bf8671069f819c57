package org.planrunde.demo.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The drawing while it is made: every part of the town adds to it. Not thread-safe. */
final class Sheet {
  final Random random;
  final List<Street> streets = new ArrayList<>();
  final List<Surface> surfaces = new ArrayList<>();
  final List<Building> buildings = new ArrayList<>();
  final List<Marking> markings = new ArrayList<>();
  final List<Tree> trees = new ArrayList<>();
  final List<PlaceLabel> labels = new ArrayList<>();

  Sheet(long seed) {
    random = new Random(seed);
  }

  void surface(SurfaceKind kind, Geometry... shapes) {
    for (var shape : shapes) {
      surfaces.add(new Surface(kind, shape));
    }
  }

  void street(String name, StreetClass kind, double width, Geometry line) {
    for (var part : Shapes.lines(line, 1)) {
      streets.add(new Street(name, kind, width, part));
    }
  }

  void marking(MarkingKind kind, Geometry lines) {
    markings.add(new Marking(kind, lines));
  }

  void tree(Coordinate at, double crown, String species) {
    int girth = (int) Math.round(crown * 32 * (0.85 + 0.3 * random.nextDouble()));
    trees.add(new Tree(at, crown, girth, species));
  }

  void label(LabelKind kind, String text, Coordinate at, double angle) {
    label(kind, text, at, angle, 0, 0);
  }

  void label(LabelKind kind, String text, Coordinate at, double angle, double near, double far) {
    labels.add(new PlaceLabel(kind, text, at, angle, near, far));
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** The strips of all streets so far, without the ways for feet. */
  Geometry streetStrips() {
    var strips = new ArrayList<Geometry>();
    for (var street : streets) {
      if (street.kind() != StreetClass.PATH) {
        strips.add(Shapes.strip(street.line(), street.width()));
      }
    }
    return Shapes.union(strips);
  }
}
