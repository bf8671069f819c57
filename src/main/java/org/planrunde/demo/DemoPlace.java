package org.planrunde.demo;

import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.demo.town.TownFrame;
import org.planrunde.geo.Wgs84;
import tools.jackson.databind.JsonNode;

/** Turns the places of the demo's files into geometries in WGS 84. */
final class DemoPlace {
  private DemoPlace() {}

  /** Point, line or area of a contribution; null if it has none. */
  static @Nullable Geometry of(JsonNode line) {
    if (line.has("u")) {
      return Wgs84.FACTORY.createPoint(station(line.get("u"), line.get("v")));
    }
    if (line.has("x")) {
      return Wgs84.FACTORY.createPoint(town(line.get("x"), line.get("y")));
    }
    if (line.has("uv") || line.has("xy")) {
      var corners = corners(line.has("uv") ? line.get("uv") : line.get("xy"), line.has("uv"));
      return line.path("shape").asString("line").equals("area")
          ? Wgs84.FACTORY.createPolygon(closed(corners))
          : Wgs84.FACTORY.createLineString(corners);
    }
    return null;
  }

  /** An area whose ring is not closed in the file. */
  static Geometry area(JsonNode corners, boolean station) {
    return Wgs84.FACTORY.createPolygon(closed(corners(corners, station)));
  }

  private static Coordinate[] corners(JsonNode pairs, boolean station) {
    var corners = new ArrayList<Coordinate>();
    for (var pair : pairs) {
      corners.add(station ? station(pair.get(0), pair.get(1)) : town(pair.get(0), pair.get(1)));
    }
    return corners.toArray(Coordinate[]::new);
  }

  private static Coordinate[] closed(Coordinate[] corners) {
    var ring = Arrays.copyOf(corners, corners.length + 1);
    ring[corners.length] = corners[0].copy();
    return ring;
  }

  private static Coordinate station(JsonNode u, JsonNode v) {
    return TownFrame.toWgs84(TownFrame.uv(u.asDouble(), v.asDouble()));
  }

  private static Coordinate town(JsonNode x, JsonNode y) {
    return TownFrame.toWgs84(new Coordinate(x.asDouble(), y.asDouble()));
  }
}
