package org.planrunde.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes a JTS geometry of a GML 3 element, in the numbers of the file.
 *
 * <p>Surfaces of several patches become several polygons. Arcs become lines, see {@link GmlCurve}.
 * Heights are dropped.
 */
final class GmlGeometry {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Set<String> NAMES =
      Set.of(
          "Point",
          "LineString",
          "Curve",
          "CompositeCurve",
          "OrientableCurve",
          "LinearRing",
          "Ring",
          "Polygon",
          "PolygonPatch",
          "Surface",
          "CompositeSurface",
          "OrientableSurface",
          "MultiPoint",
          "MultiCurve",
          "MultiLineString",
          "MultiSurface",
          "MultiPolygon",
          "MultiGeometry");

  /** An element that is not read, with the reason. */
  static final class Unread extends Exception {
    private static final long serialVersionUID = 1L;
    private final SkipReason reason;

    Unread(SkipReason reason) {
      super(reason.toString());
      this.reason = reason;
    }

    SkipReason reason() {
      return reason;
    }
  }

  private GmlGeometry() {}

  static boolean isOne(XmlNode node) {
    return NAMES.contains(node.name());
  }

  static Geometry read(XmlNode node) throws Unread {
    try {
      return geometry(node, node.dimension());
    } catch (IllegalArgumentException e) {
      throw new Unread(SkipReason.BROKEN);
    }
  }

  private static Geometry geometry(XmlNode node, int outer) throws Unread {
    int dimension = node.dimension() == 0 ? outer : node.dimension();
    return switch (node.name()) {
      case "Point" -> FACTORY.createPoint(single(GmlCurve.positions(node, dimension)));
      case "LineString", "Curve", "CompositeCurve", "OrientableCurve" ->
          FACTORY.createLineString(GmlCurve.line(node, dimension));
      case "LinearRing", "Ring" -> ring(node, dimension);
      case "Polygon", "PolygonPatch" -> polygon(node, dimension);
      case "Surface",
          "CompositeSurface",
          "OrientableSurface",
          "MultiPoint",
          "MultiCurve",
          "MultiLineString",
          "MultiSurface",
          "MultiPolygon",
          "MultiGeometry" ->
          several(node, dimension);
      default -> throw new Unread(SkipReason.KIND);
    };
  }

  private static Geometry several(XmlNode node, int dimension) throws Unread {
    List<Geometry> parts = new ArrayList<>();
    collect(node, dimension, parts);
    if (parts.isEmpty()) {
      throw new Unread(SkipReason.NO_GEOMETRY);
    }
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    if (parts.stream().allMatch(Polygon.class::isInstance)) {
      return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }
    if (parts.stream().allMatch(LineString.class::isInstance)) {
      return FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
    }
    return parts.stream().allMatch(Point.class::isInstance)
        ? FACTORY.createMultiPoint(parts.toArray(Point[]::new))
        : FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
  }

  /**
   * The parts stand in elements named member, surfaceMembers, patches, baseSurface and the like.
   */
  private static void collect(XmlNode node, int dimension, List<Geometry> parts) throws Unread {
    for (XmlNode member : node.children()) {
      if (!member.href().isEmpty()) {
        throw new Unread(SkipReason.ELSEWHERE);
      }
      for (XmlNode inner : member.children()) {
        if (isOne(inner)) {
          flat(geometry(inner, dimension), parts);
        }
      }
    }
  }

  private static void flat(Geometry geometry, List<Geometry> parts) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      parts.add(geometry.getGeometryN(i));
    }
  }

  private static Polygon polygon(XmlNode node, int dimension) throws Unread {
    LinearRing outline = null;
    List<LinearRing> holes = new ArrayList<>();
    for (XmlNode side : node.children()) {
      for (XmlNode ring : side.children()) {
        switch (side.name()) {
          case "exterior", "outerBoundaryIs" -> outline = ring(ring, dimension);
          case "interior", "innerBoundaryIs" -> holes.add(ring(ring, dimension));
          default -> {}
        }
      }
    }
    if (outline == null) {
      throw new Unread(SkipReason.NO_GEOMETRY);
    }
    return FACTORY.createPolygon(outline, holes.toArray(LinearRing[]::new));
  }

  private static LinearRing ring(XmlNode node, int dimension) throws Unread {
    Coordinate[] line = GmlCurve.line(node, dimension);
    return FACTORY.createLinearRing(line);
  }

  private static Coordinate single(List<Coordinate> positions) throws Unread {
    if (positions.size() != 1) {
      throw new Unread(SkipReason.BROKEN);
    }
    return positions.getFirst();
  }
}
