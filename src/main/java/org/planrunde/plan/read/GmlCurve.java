package org.planrunde.plan.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.plan.read.GmlGeometry.Unread;

/** Makes one line of the curves of GML 3, which may be of pieces, turned round, and arcs. */
final class GmlCurve {
  private GmlCurve() {}

  static Coordinate[] line(XmlNode node, int dimension) throws Unread {
    List<Coordinate> line = new ArrayList<>();
    append(node, dimension, line);
    return line.toArray(Coordinate[]::new);
  }

  private static void append(XmlNode node, int outer, List<Coordinate> line) throws Unread {
    int dimension = node.dimension() == 0 ? outer : node.dimension();
    if (!node.href().isEmpty()) {
      throw new Unread(SkipReason.ELSEWHERE);
    }
    switch (node.name()) {
      case "LineString", "LinearRing", "LineStringSegment", "Geodesic", "GeodesicString" ->
          join(line, positions(node, dimension));
      case "Arc", "ArcString" -> join(line, Arcs.string(positions(node, dimension)));
      case "Circle" -> join(line, Arcs.circle(positions(node, dimension)));
      case "OrientableCurve" -> join(line, oriented(node, dimension));
      case "Ring",
          "Curve",
          "CompositeCurve",
          "curveMember",
          "curveMembers",
          "segments",
          "baseCurve" -> {
        for (XmlNode child : node.children()) {
          append(child, dimension, line);
        }
      }
      case "metaDataProperty", "description", "name", "identifier" -> {}
      default -> throw new Unread(SkipReason.KIND);
    }
  }

  private static List<Coordinate> oriented(XmlNode node, int dimension) throws Unread {
    List<Coordinate> base = new ArrayList<>();
    for (XmlNode child : node.children()) {
      append(child, dimension, base);
    }
    if (node.orientation().equals("-")) {
      Collections.reverse(base);
    }
    return base;
  }

  /** The end of a piece and the begin of the next are one. */
  private static void join(List<Coordinate> line, List<Coordinate> more) {
    boolean same = !line.isEmpty() && !more.isEmpty() && line.getLast().equals2D(more.getFirst());
    line.addAll(same ? more.subList(1, more.size()) : more);
  }

  /** The positions right inside an element, as a list or one by one. */
  static List<Coordinate> positions(XmlNode node, int dimension) throws Unread {
    List<Coordinate> positions = new ArrayList<>();
    for (XmlNode child : node.children()) {
      int own = child.dimension() == 0 ? dimension : child.dimension();
      switch (child.name()) {
        case "posList" -> read(child.text(), own == 0 ? 2 : own, positions);
        case "pos" -> read(child.text(), 0, positions);
        case "coordinates" -> read(child.text().replace(',', ' '), own == 0 ? 2 : own, positions);
        case "pointProperty", "pointRep" -> throw new Unread(SkipReason.KIND);
        default -> {}
      }
    }
    if (positions.isEmpty()) {
      throw new Unread(SkipReason.NO_GEOMETRY);
    }
    return positions;
  }

  /** With a dimension of 0 all numbers are one position. */
  private static void read(String text, int dimension, List<Coordinate> positions) throws Unread {
    StringTokenizer numbers = new StringTokenizer(text);
    int count = numbers.countTokens();
    int step = dimension == 0 ? count : dimension;
    if (step < 2 || step > 3 || count % step != 0) {
      throw new Unread(SkipReason.BROKEN);
    }
    while (numbers.hasMoreTokens()) {
      Coordinate position = new Coordinate(number(numbers), number(numbers));
      positions.add(position);
      if (step == 3) {
        numbers.nextToken();
      }
    }
  }

  private static double number(StringTokenizer numbers) throws Unread {
    try {
      double number = Double.parseDouble(numbers.nextToken());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The same as a number that is none.
    }
    throw new Unread(SkipReason.BROKEN);
  }
}
