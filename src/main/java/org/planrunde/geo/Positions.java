package org.planrunde.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.geo.GeoJsonRejected.Reason;
import tools.jackson.core.JsonToken;

/** Reads the nested arrays of a geometry's coordinates, whose type may not be known yet. */
final class Positions {
  /** A single position, or a list of the same, as nested as the file has it. */
  sealed interface Node {}

  record Position(Coordinate coordinate) implements Node {}

  record Nested(List<Node> nodes) implements Node {}

  private static final int MULTI_POLYGON_DEPTH = 4;

  private final JsonTokens tokens;
  private int vertices;
  private int dimension;

  Positions(JsonTokens tokens) {
    this.tokens = tokens;
  }

  /** Reads a value whose first token is the current one. */
  Node read() {
    dimension = 0;
    return read(MULTI_POLYGON_DEPTH);
  }

  private Node read(int depthLeft) {
    if (tokens.current() != JsonToken.START_ARRAY) {
      throw tokens.reject(Reason.NOT_A_NUMBER);
    }
    JsonToken first = tokens.next();
    if (first == JsonToken.END_ARRAY) {
      return emptyAllowedOutside(depthLeft);
    }
    return first == JsonToken.START_ARRAY ? nested(depthLeft - 1) : position();
  }

  private Node emptyAllowedOutside(int depthLeft) {
    if (depthLeft < MULTI_POLYGON_DEPTH) {
      throw tokens.reject(Reason.BAD_COORDINATES, "[]");
    }
    return new Nested(List.of());
  }

  private Node nested(int depthLeft) {
    if (depthLeft == 0) {
      throw tokens.reject(Reason.BAD_COORDINATES, "[[[[[");
    }
    List<Node> nodes = new ArrayList<>();
    while (tokens.current() != JsonToken.END_ARRAY) {
      nodes.add(read(depthLeft));
      tokens.next();
    }
    return new Nested(nodes);
  }

  private Node position() {
    if (++vertices > tokens.limits().maxVertices()) {
      throw tokens.reject(Reason.TOO_MANY_VERTICES, String.valueOf(tokens.limits().maxVertices()));
    }
    double x = ordinate();
    tokens.next();
    double y = ordinate();
    int count = 2;
    while (tokens.next() != JsonToken.END_ARRAY) {
      ordinate();
      count++;
    }
    checkDimension(count);
    Plausible.checkPosition(x, y, tokens);
    return new Position(new Coordinate(x, y));
  }

  private void checkDimension(int count) {
    if (count > 3) {
      throw tokens.reject(Reason.BAD_COORDINATES, String.valueOf(count));
    }
    if (dimension != 0 && dimension != count) {
      throw tokens.reject(Reason.MIXED_DIMENSIONS);
    }
    dimension = count;
  }

  private double ordinate() {
    JsonToken token = tokens.current();
    if (token == JsonToken.END_ARRAY) {
      throw tokens.reject(Reason.BAD_COORDINATES, "1");
    }
    if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
      throw tokens.reject(Reason.NOT_A_NUMBER);
    }
    double value = tokens.number();
    if (!Double.isFinite(value)) {
      throw tokens.reject(Reason.NOT_FINITE);
    }
    return value;
  }
}
