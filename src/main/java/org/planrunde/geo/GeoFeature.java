package org.planrunde.geo;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a GeoJSON file: a place in WGS 84, or none, with its properties as text.
 *
 * <p>Properties keep the file's order; those that are null, lists or objects are left out.
 */
public record GeoFeature(
    @Nullable String id, @Nullable Geometry geometry, Map<String, String> properties) {

  /** The place, if the feature has one. */
  public Optional<Geometry> place() {
    return Optional.ofNullable(geometry);
  }
}
