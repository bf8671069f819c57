package org.planrunde.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.GeoJsonRejected.Reason;
import tools.jackson.core.JsonToken;

/** One object of a GeoJSON text, its members in any order; of twice-named ones the last counts. */
final class GeoJsonObject {
  private static final String COLLECTION = "GeometryCollection";

  private final JsonTokens tokens;
  private final Positions positions;
  private final @Nullable Consumer<GeoFeature> features;

  private String type = "";
  private Positions.@Nullable Node coordinates;
  private @Nullable List<Geometry> geometries;
  private @Nullable Geometry geometry;
  private boolean featuresSeen;
  private @Nullable String id;
  private Map<String, String> properties = Map.of();

  private GeoJsonObject(
      JsonTokens tokens, Positions positions, @Nullable Consumer<GeoFeature> features) {
    this.tokens = tokens;
    this.positions = positions;
    this.features = features;
  }

  /** Reads the whole text and hands out its features; a lone geometry is one without properties. */
  static void readRoot(JsonTokens tokens, Consumer<GeoFeature> features) {
    JsonToken first = tokens.next();
    if (first == null) {
      throw tokens.reject(Reason.EMPTY);
    }
    GeoJsonObject root = new GeoJsonObject(tokens, new Positions(tokens), features);
    root.readMembers();
    switch (root.type) {
      case "FeatureCollection" -> root.requireFeatures();
      case "Feature" -> features.accept(root.feature());
      default -> features.accept(new GeoFeature(null, root.toGeometry(), Map.of()));
    }
    if (tokens.next() != null) {
      throw tokens.reject(Reason.MALFORMED);
    }
  }

  private void readMembers() {
    if (tokens.current() != JsonToken.START_OBJECT) {
      throw tokens.reject(Reason.NO_GEOMETRY);
    }
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      String name = tokens.text();
      tokens.next();
      readMember(name);
    }
  }

  private void readMember(String name) {
    switch (name) {
      case "type" -> type = scalar().orElse("");
      case "coordinates" -> coordinates = positions.read();
      case "geometries" -> geometries = readGeometries();
      case "geometry" -> geometry = readGeometry();
      case "features" -> readFeatures();
      case "id" -> id = scalar().orElse(null);
      case "properties" -> properties = readProperties();
      case "crs" -> ForeignCrs.check(tokens);
      default -> tokens.skip();
    }
  }

  private void readFeatures() {
    if (features == null || tokens.current() != JsonToken.START_ARRAY) {
      throw tokens.reject(Reason.NO_GEOMETRY);
    }
    featuresSeen = true;
    while (tokens.next() != JsonToken.END_ARRAY) {
      tokens.startFeature();
      GeoJsonObject inner = new GeoJsonObject(tokens, positions, null);
      inner.readMembers();
      if (!inner.type.equals("Feature")) {
        throw tokens.reject(Reason.UNKNOWN_TYPE, GeometryBuilder.shorten(inner.type));
      }
      features.accept(inner.feature());
    }
    tokens.endFeatures();
  }

  private @Nullable Geometry readGeometry() {
    return tokens.current() == JsonToken.VALUE_NULL ? null : readInner();
  }

  private Geometry readInner() {
    GeoJsonObject inner = new GeoJsonObject(tokens, positions, null);
    inner.readMembers();
    return inner.toGeometry();
  }

  private List<Geometry> readGeometries() {
    if (tokens.current() != JsonToken.START_ARRAY) {
      throw tokens.reject(Reason.NO_GEOMETRY);
    }
    List<Geometry> parts = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      parts.add(readInner());
    }
    return parts;
  }

  private Map<String, String> readProperties() {
    Map<String, String> read = new LinkedHashMap<>();
    if (tokens.current() != JsonToken.START_OBJECT) {
      tokens.skip();
      return read;
    }
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      String name = tokens.text();
      tokens.next();
      scalar().ifPresent(value -> read.put(name, value));
    }
    return read;
  }

  /** The current value as text; lists, objects and null give none. */
  private Optional<String> scalar() {
    JsonToken token = tokens.current();
    if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      return Optional.of(tokens.text());
    }
    tokens.skip();
    return Optional.empty();
  }

  private GeoFeature feature() {
    return new GeoFeature(id, geometry, Collections.unmodifiableMap(properties));
  }

  private void requireFeatures() {
    if (!featuresSeen) {
      throw tokens.reject(Reason.NO_GEOMETRY);
    }
  }

  private Geometry toGeometry() {
    Geometry built;
    if (type.equals(COLLECTION) && geometries != null) {
      if (geometries.isEmpty()) {
        throw tokens.reject(Reason.NO_GEOMETRY);
      }
      return Wgs84.FACTORY.createGeometryCollection(geometries.toArray(Geometry[]::new));
    }
    GeometryBuilder builder = new GeometryBuilder(type, tokens);
    built = builder.build(coordinates == null ? new Positions.Nested(List.of()) : coordinates);
    Plausible.checkAxes(built, tokens);
    Plausible.checkValid(built, tokens);
    return built;
  }
}
