package org.planrunde.plan.read;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads well-known binary (OGC 06-103r4) as GeoPackage has it: the seven simple types, with heights
 * and measures dropped.
 *
 * <p>Own code, since JTS' reader follows collections inside collections without end.
 */
final class Wkb {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int DEEPEST = 4;

  /** A curve, a body or another type that is not read. */
  static final class OtherType extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final ByteBuffer bytes;
  private int ordinates;

  private Wkb(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * The geometry that begins at the buffer's position.
   *
   * @throws OtherType for types that are not read
   * @throws IllegalArgumentException if the bytes contradict each other or end too soon
   */
  static Geometry read(ByteBuffer bytes) {
    try {
      return new Wkb(bytes).geometry(0);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("ends too soon", e);
    }
  }

  private Geometry geometry(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("nested too deeply");
    }
    bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int type = bytes.getInt();
    int dimensions = Math.floorDiv(type, 1000);
    ordinates = dimensions == 0 ? 2 : dimensions == 3 ? 4 : 3;
    if (dimensions < 0 || dimensions > 3) {
      throw new OtherType();
    }
    return switch (type % 1000) {
      case 1 -> point();
      case 2 -> FACTORY.createLineString(positions());
      case 3 -> polygon();
      case 4 -> FACTORY.createMultiPoint(parts(depth, Point.class).toArray(Point[]::new));
      case 5 ->
          FACTORY.createMultiLineString(parts(depth, LineString.class).toArray(LineString[]::new));
      case 6 -> FACTORY.createMultiPolygon(parts(depth, Polygon.class).toArray(Polygon[]::new));
      case 7 ->
          FACTORY.createGeometryCollection(parts(depth, Geometry.class).toArray(Geometry[]::new));
      default -> throw new OtherType();
    };
  }

  private <G extends Geometry> List<G> parts(int depth, Class<G> kind) {
    int count = count(5);
    List<G> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Geometry part = geometry(depth + 1);
      if (!kind.isInstance(part)) {
        throw new IllegalArgumentException("a part of another type");
      }
      parts.add(kind.cast(part));
    }
    return parts;
  }

  private Geometry point() {
    Coordinate position = position();
    boolean none = Double.isNaN(position.x) && Double.isNaN(position.y);
    return none ? FACTORY.createPoint() : FACTORY.createPoint(position);
  }

  private Polygon polygon() {
    int count = count(4);
    List<LinearRing> rings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rings.add(FACTORY.createLinearRing(positions()));
    }
    return rings.isEmpty()
        ? FACTORY.createPolygon()
        : FACTORY.createPolygon(
            rings.getFirst(), rings.stream().skip(1).toArray(LinearRing[]::new));
  }

  private Coordinate[] positions() {
    Coordinate[] positions = new Coordinate[count(8 * ordinates)];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = position();
    }
    return positions;
  }

  private Coordinate position() {
    Coordinate position = new Coordinate(bytes.getDouble(), bytes.getDouble());
    for (int i = 2; i < ordinates; i++) {
      bytes.getDouble();
    }
    return position;
  }

  /** A number of things of at least some bytes each, so that a number alone reserves no memory. */
  private int count(int leastBytes) {
    int count = bytes.getInt();
    if (count < 0 || (long) count * leastBytes > bytes.remaining()) {
      throw new IllegalArgumentException("more parts than bytes");
    }
    return count;
  }
}
