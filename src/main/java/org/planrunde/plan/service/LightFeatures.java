package org.planrunde.plan.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.planrunde.geo.GeoFeature;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoJsonWriter;
import org.planrunde.geo.GeoLimits;
import org.planrunde.plan.read.FoundLayer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gathers features and makes their lines lighter: vertices that stand out by less than about half a
 * metre go, unless the shape were not valid without them. For one thread.
 */
final class LightFeatures {
  private static final JsonMapper JSON = new JsonMapper();

  /** Degrees; between a third and half a metre in Central Europe. */
  private static final double TOLERANCE = 5e-6;

  private final int most;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int count;

  LightFeatures(int most) {
    this.most = most;
  }

  void add(FoundLayer layer) {
    new GeoJsonReader(GeoLimits.LAYER_UPLOAD)
        .features(new ByteArrayInputStream(layer.geoJson()), this::add);
  }

  private void add(GeoFeature feature) {
    var place = feature.geometry();
    if (place == null || isFull()) {
      return;
    }
    write(count == 0 ? "{\"type\":\"FeatureCollection\",\"features\":[\n" : ",\n");
    write("{\"type\":\"Feature\",\"properties\":");
    write(JSON.writeValueAsString(feature.properties()));
    write(",\"geometry\":" + GeoJsonWriter.write(lighter(place)) + "}");
    count++;
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Geometry lighter(Geometry place) {
    if (place.getDimension() == 0) {
      return place;
    }
    var simplifier = new DouglasPeuckerSimplifier(place);
    simplifier.setDistanceTolerance(TOLERANCE);
    // Repair may take minutes on a hostile shape; one that breaks is left as it was.
    simplifier.setEnsureValid(false);
    var simple = simplifier.getResultGeometry();
    return simple.isEmpty() || !new IsValidOp(simple).isValid() ? place : simple;
  }

  int count() {
    return count;
  }

  boolean isFull() {
    return count >= most;
  }

  byte[] geoJson() {
    return (out.toString(StandardCharsets.UTF_8) + "\n]}\n").getBytes(StandardCharsets.UTF_8);
  }
}
