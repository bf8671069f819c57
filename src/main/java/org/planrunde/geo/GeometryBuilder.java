package org.planrunde.geo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.planrunde.geo.GeoJsonRejected.Reason;

/** Makes a JTS geometry of a GeoJSON type from nested positions. */
final class GeometryBuilder {
  private final String type;
  private final JsonTokens tokens;

  GeometryBuilder(String type, JsonTokens tokens) {
    this.type = type;
    this.tokens = tokens;
  }

  Geometry build(Positions.Node node) {
    if (node instanceof Positions.Nested nested && nested.nodes().isEmpty()) {
      throw tokens.reject(Reason.NO_GEOMETRY);
    }
    return switch (type) {
      case "Point" -> point(node);
      case "LineString" -> line(node);
      case "Polygon" -> polygon(node);
      case "MultiPoint" ->
          Wgs84.FACTORY.createMultiPoint(
              list(node).stream().map(this::point).toArray(Point[]::new));
      case "MultiLineString" ->
          Wgs84.FACTORY.createMultiLineString(
              list(node).stream().map(this::line).toArray(LineString[]::new));
      case "MultiPolygon" ->
          Wgs84.FACTORY.createMultiPolygon(
              list(node).stream().map(this::polygon).toArray(Polygon[]::new));
      default -> throw tokens.reject(Reason.UNKNOWN_TYPE, shorten(type));
    };
  }

  static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private Point point(Positions.Node node) {
    return Wgs84.FACTORY.createPoint(coordinate(node));
  }

  private LineString line(Positions.Node node) {
    Coordinate[] coordinates = coordinates(node);
    if (coordinates.length < 2) {
      throw tokens.reject(Reason.TOO_FEW_POINTS);
    }
    return Wgs84.FACTORY.createLineString(coordinates);
  }

  private Polygon polygon(Positions.Node node) {
    List<LinearRing> rings = list(node).stream().map(this::ring).toList();
    return Wgs84.FACTORY.createPolygon(
        rings.getFirst(), rings.stream().skip(1).toArray(LinearRing[]::new));
  }

  private LinearRing ring(Positions.Node node) {
    Coordinate[] coordinates = coordinates(node);
    if (coordinates.length < 4) {
      throw tokens.reject(Reason.TOO_FEW_POINTS);
    }
    if (!coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
      throw tokens.reject(Reason.RING_NOT_CLOSED);
    }
    return Wgs84.FACTORY.createLinearRing(coordinates);
  }

  private Coordinate[] coordinates(Positions.Node node) {
    return list(node).stream().map(this::coordinate).toArray(Coordinate[]::new);
  }

  private List<Positions.Node> list(Positions.Node node) {
    if (node instanceof Positions.Nested nested) {
      return nested.nodes();
    }
    throw tokens.reject(Reason.BAD_COORDINATES, type);
  }

  private Coordinate coordinate(Positions.Node node) {
    if (node instanceof Positions.Position position) {
      return position.coordinate();
    }
    throw tokens.reject(Reason.BAD_COORDINATES, type);
  }
}
