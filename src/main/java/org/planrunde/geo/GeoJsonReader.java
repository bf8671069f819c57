package org.planrunde.geo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.planrunde.geo.GeoJsonRejected.Reason;

/**
 * Reads GeoJSON (RFC 7946) from strangers: longitude first, WGS 84, under limits.
 *
 * <p>Refuses with {@link GeoJsonRejected} and never repairs: what is not valid is not taken.
 * Heights are dropped. Does not close the streams it is given. A read error of the stream becomes
 * an {@link java.io.UncheckedIOException}. Thread-safe.
 */
public final class GeoJsonReader {
  private final GeoLimits limits;

  /** A reader under these limits. */
  public GeoJsonReader(GeoLimits limits) {
    this.limits = limits;
  }

  /** See {@link #geometry(InputStream)}. */
  public Geometry geometry(byte[] json) {
    return geometry(new ByteArrayInputStream(json));
  }

  /**
   * The one geometry of a text: itself, its feature's, or all its features' as one.
   *
   * <p>Polygons of several features that share borders are joined; such that overlap are refused.
   */
  public Geometry geometry(InputStream json) {
    try (JsonTokens tokens = new JsonTokens(json, limits)) {
      List<Geometry> parts = new ArrayList<>();
      GeoJsonObject.readRoot(tokens, it -> it.place().ifPresent(parts::add));
      if (parts.isEmpty()) {
        throw tokens.reject(Reason.NO_GEOMETRY);
      }
      return parts.size() == 1 ? parts.getFirst() : join(parts, tokens);
    }
  }

  /** See {@link #features(InputStream, Consumer)}; all of them in the file's order. */
  public List<GeoFeature> features(InputStream json) {
    List<GeoFeature> features = new ArrayList<>();
    features(json, features::add);
    return features;
  }

  /**
   * Hands out features one by one while reading; a lone geometry counts as one feature.
   *
   * <p>Those handed out before a refusal are to be forgotten: the file as a whole is refused.
   */
  public void features(InputStream json, Consumer<GeoFeature> consumer) {
    try (JsonTokens tokens = new JsonTokens(json, limits)) {
      GeoJsonObject.readRoot(tokens, consumer);
    }
  }

  /**
   * Hands out features as {@link #features(InputStream, Consumer)} does, with the coordinates as
   * they stand in the file: in any system, in any order, and without a check of the shapes.
   *
   * @return the name in the {@code crs} member of the older GeoJSON, if there is one
   */
  public Optional<String> featuresAsTheyAre(InputStream json, Consumer<GeoFeature> consumer) {
    try (JsonTokens tokens = new JsonTokens(json, limits, true)) {
      GeoJsonObject.readRoot(tokens, consumer);
      return Optional.ofNullable(tokens.systemName());
    }
  }

  private static Geometry join(List<Geometry> parts, JsonTokens tokens) {
    boolean areas =
        parts.stream().allMatch(it -> it instanceof Polygon || it instanceof MultiPolygon);
    if (!areas) {
      return Wgs84.FACTORY.buildGeometry(parts);
    }
    Geometry joined;
    try {
      joined = CoverageUnion.union(parts.toArray(Geometry[]::new));
    } catch (TopologyException | IllegalArgumentException e) {
      Geometry first = parts.getFirst();
      throw tokens.reject(
          Reason.SELF_INTERSECTION,
          String.valueOf(first.getCoordinate().x),
          String.valueOf(first.getCoordinate().y));
    }
    Plausible.checkValid(joined, tokens);
    return joined;
  }
}
