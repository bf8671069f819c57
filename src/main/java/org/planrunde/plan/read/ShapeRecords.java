package org.planrunde.plan.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * The records of a {@code .shp} file one after the other (ESRI Shapefile Technical Description,
 * July 1998). Heights and measures are dropped. For one thread.
 */
final class ShapeRecords {
  static final int MAGIC = 9994;
  private static final int HEADER = 100;
  private static final int BOX = 32;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** A record: a shape, or why there is none. */
  record Shape(Optional<Geometry> geometry, SkipReason reason) {
    static Shape none(SkipReason reason) {
      return new Shape(Optional.empty(), reason);
    }
  }

  private final InputStream in;
  private final Budget budget;
  private long left;

  /** Reads the header of a file of such a size. */
  ShapeRecords(InputStream in, long size, Budget budget) throws IOException {
    this.in = in;
    this.budget = budget;
    ByteBuffer header = LittleEndian.read(in, HEADER).order(ByteOrder.BIG_ENDIAN);
    if (header.getInt(0) != MAGIC) {
      throw Budget.refused("plan.read.shape.broken");
    }
    this.left = size - HEADER;
  }

  /** The next record; empty at the end of the file. */
  Optional<Shape> next() throws IOException {
    if (left < 8) {
      return Optional.empty();
    }
    long length = 2L * LittleEndian.read(in, 8).order(ByteOrder.BIG_ENDIAN).getInt(4);
    left -= 8 + length;
    if (length < 4 || left < 0) {
      throw Budget.refused("plan.read.shape.broken");
    }
    budget.record(length);
    return Optional.of(shape(LittleEndian.read(in, (int) length)));
  }

  private static Shape shape(ByteBuffer record) {
    try {
      return switch (record.getInt()) {
        case 0 -> Shape.none(SkipReason.NO_GEOMETRY);
        case 1, 11, 21 -> of(FACTORY.createPoint(position(record)));
        case 8, 18, 28 -> multiPoint(record);
        case 3, 13, 23 -> of(lines(parts(record)));
        case 5, 15, 25 -> polygons(parts(record));
        default -> Shape.none(SkipReason.KIND);
      };
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Shape.none(SkipReason.BROKEN);
    }
  }

  private static Shape of(Geometry geometry) {
    return new Shape(Optional.of(geometry), SkipReason.NO_GEOMETRY);
  }

  private static Shape multiPoint(ByteBuffer record) {
    record.position(record.position() + BOX);
    return of(FACTORY.createMultiPointFromCoords(positions(record, record.getInt())));
  }

  private static Geometry lines(List<Coordinate[]> parts) {
    LineString[] lines = parts.stream().map(FACTORY::createLineString).toArray(LineString[]::new);
    return lines.length == 1 ? lines[0] : FACTORY.createMultiLineString(lines);
  }

  private static Shape polygons(List<Coordinate[]> parts) {
    return ShapeRings.polygons(parts, FACTORY)
        .map(ShapeRecords::of)
        .orElse(Shape.none(SkipReason.INVALID));
  }

  private static List<Coordinate[]> parts(ByteBuffer record) {
    record.position(record.position() + BOX);
    int count = record.getInt();
    int points = record.getInt();
    // Asked first, so that a number alone reserves no memory.
    if (count < 0 || points < 0 || 4L * count + 16L * points > record.remaining()) {
      throw new BufferUnderflowException();
    }
    int[] begins = new int[count + 1];
    for (int i = 0; i < count; i++) {
      begins[i] = record.getInt();
    }
    begins[count] = points;
    List<Coordinate[]> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (begins[0] != 0 || begins[i + 1] < begins[i]) {
        throw new IllegalArgumentException("parts out of order");
      }
      parts.add(positions(record, begins[i + 1] - begins[i]));
    }
    return parts;
  }

  private static Coordinate[] positions(ByteBuffer record, int count) {
    if (count < 0 || 16L * count > record.remaining()) {
      throw new BufferUnderflowException();
    }
    Coordinate[] positions = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      positions[i] = position(record);
    }
    return positions;
  }

  private static Coordinate position(ByteBuffer record) {
    return new Coordinate(record.getDouble(), record.getDouble());
  }

  /** True if the bytes begin as a {@code .shp} file does. */
  static boolean isOne(byte[] begin) {
    return begin.length >= 4 && ByteBuffer.wrap(begin).getInt() == MAGIC;
  }
}
