package org.planrunde.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.planrunde.geo.PlaceParts;
import org.planrunde.geo.Wgs84;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Geometry between Java and the map in the browser: GeoJSON, WGS 84, longitude first. */
final class MapGeometry {
  /** More corners than a person draws by hand, in all places together. */
  static final int MAX_CORNERS = 500;

  private static final int MAX_PLACES = 10;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MapGeometry() {}

  static ObjectNode write(Geometry geometry) {
    ObjectNode node = JSON.objectNode().put("type", geometry.getGeometryType());
    switch (geometry) {
      case Point point -> node.set("coordinates", position(point.getCoordinate()));
      case LineString line -> node.set("coordinates", positions(line));
      case Polygon polygon -> node.set("coordinates", rings(polygon));
      case GeometryCollection many -> {
        ArrayNode parts = node.put("type", "GeometryCollection").putArray("geometries");
        for (int i = 0; i < many.getNumGeometries(); i++) {
          parts.add(write(many.getGeometryN(i)));
        }
      }
      default -> throw new IllegalArgumentException(geometry.getGeometryType());
    }
    return node;
  }

  static ArrayNode write(Envelope box) {
    return JSON.arrayNode()
        .add(box.getMinX())
        .add(box.getMinY())
        .add(box.getMaxX())
        .add(box.getMaxY());
  }

  /**
   * What a browser sent, which may be anything. Empty unless it is a point, a line or a polygon
   * without holes, or a collection of at most ten of them, whose corners are numbers in range, at
   * most {@link #MAX_CORNERS} of them. Does not look for crossing edges.
   */
  static Optional<Geometry> read(JsonNode node) {
    return node.path("type").asString("").equals("GeometryCollection")
        ? readSeveral(node.path("geometries"))
        : readOne(node);
  }

  private static Optional<Geometry> readSeveral(JsonNode nodes) {
    if (!nodes.isArray() || nodes.isEmpty() || nodes.size() > MAX_PLACES) {
      return Optional.empty();
    }
    List<Geometry> places = new ArrayList<>();
    int corners = 0;
    for (JsonNode node : nodes) {
      Optional<Geometry> place = readOne(node);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      places.add(place.get());
      corners += place.get().getNumPoints() - (place.get() instanceof Polygon ? 1 : 0);
    }
    return corners > MAX_CORNERS ? Optional.empty() : Optional.of(PlaceParts.join(places));
  }

  private static Optional<Geometry> readOne(JsonNode node) {
    JsonNode coordinates = node.path("coordinates");
    return switch (node.path("type").asString("")) {
      case "Point" -> readPosition(coordinates).map(Wgs84.FACTORY::createPoint);
      case "LineString" ->
          readPositions(coordinates, 2, MAX_CORNERS).map(Wgs84.FACTORY::createLineString);
      case "Polygon" -> readRing(coordinates).map(Wgs84.FACTORY::createPolygon);
      default -> Optional.empty();
    };
  }

  /** West, south, east, north; empty if it is not four numbers in range and in order. */
  static Optional<Envelope> readBox(JsonNode node) {
    if (!node.isArray() || node.size() != 4) {
      return Optional.empty();
    }
    double[] v = new double[4];
    for (int i = 0; i < v.length; i++) {
      v[i] = node.path(i).isNumber() ? node.path(i).doubleValue() : Double.NaN;
    }
    boolean valid = Wgs84.isValid(v[0], v[1]) && Wgs84.isValid(v[2], v[3]);
    return valid && v[0] <= v[2] && v[1] <= v[3]
        ? Optional.of(new Envelope(v[0], v[2], v[1], v[3]))
        : Optional.empty();
  }

  private static Optional<Coordinate> readPosition(JsonNode node) {
    if (!node.isArray()
        || node.size() != 2
        || !node.path(0).isNumber()
        || !node.path(1).isNumber()) {
      return Optional.empty();
    }
    double longitude = node.path(0).doubleValue();
    double latitude = node.path(1).doubleValue();
    return Wgs84.isValid(longitude, latitude)
        ? Optional.of(new Coordinate(longitude, latitude))
        : Optional.empty();
  }

  private static Optional<Coordinate[]> readPositions(JsonNode node, int least, int most) {
    if (!node.isArray() || node.size() < least || node.size() > most) {
      return Optional.empty();
    }
    Coordinate[] corners = new Coordinate[node.size()];
    for (int i = 0; i < corners.length; i++) {
      Optional<Coordinate> corner = readPosition(node.path(i));
      if (corner.isEmpty()) {
        return Optional.empty();
      }
      corners[i] = corner.get();
    }
    return Optional.of(corners);
  }

  private static Optional<Coordinate[]> readRing(JsonNode rings) {
    return rings.size() == 1
        ? readPositions(rings.path(0), 4, MAX_CORNERS + 1)
            .filter(ring -> ring[0].equals2D(ring[ring.length - 1]))
        : Optional.empty();
  }

  private static ArrayNode position(Coordinate c) {
    return JSON.arrayNode().add(c.x).add(c.y);
  }

  private static ArrayNode positions(LineString line) {
    ArrayNode list = JSON.arrayNode();
    for (Coordinate c : line.getCoordinates()) {
      list.add(position(c));
    }
    return list;
  }

  private static ArrayNode rings(Polygon polygon) {
    ArrayNode list = JSON.arrayNode().add(positions(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      list.add(positions(polygon.getInteriorRingN(i)));
    }
    return list;
  }
}
