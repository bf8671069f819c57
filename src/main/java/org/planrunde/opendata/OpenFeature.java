package org.planrunde.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.GeoJsonWriter;
import tools.jackson.databind.util.RawValue;

/**
 * A feature of GeoJSON.
 *
 * @param id unique in its collection, and stays
 * @param place WGS 84, x = longitude; or null
 * @param properties in the order in which they are written; values may be null
 */
public record OpenFeature(
    String id, @Nullable Geometry place, Map<String, @Nullable Object> properties) {
  /** For Jackson. */
  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", "Feature");
    json.put("id", id);
    json.put("geometry", new RawValue(place == null ? "null" : GeoJsonWriter.write(place)));
    json.put("properties", properties);
    return json;
  }

  /** A collection of such features for Jackson, to be added to. */
  public static Map<String, Object> collection(List<OpenFeature> features) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", "FeatureCollection");
    json.put("features", features.stream().map(OpenFeature::json).toList());
    return json;
  }
}
