package org.planrunde.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.Message;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.FoundLayer;
import org.planrunde.plan.read.GeometryKind;
import org.planrunde.plan.read.PlanFormat;

/**
 * What a worker found in a file of geodata, on its way to the application: {@code found.json}, and
 * one file of GeoJSON for each layer beside it.
 */
record FoundFile(PlanFormat format, String version, List<Part> layers, List<Message> warnings) {
  private static final String FOUND = "found.json";

  /** A layer without its features; boxes are west, south, east, north. */
  record Part(
      String name,
      GeometryKind kind,
      int features,
      @Nullable CrsName crs,
      @Nullable List<Double> numbers,
      @Nullable List<Double> extent,
      boolean swapped) {
    FoundLayer with(byte[] geoJson) {
      return new FoundLayer(
          name, kind, features, crs, envelope(numbers), envelope(extent), swapped, geoJson);
    }
  }

  static void write(Path folder, Findings found) throws IOException {
    var parts = new ArrayList<Part>();
    for (var layer : found.layers()) {
      Files.write(layerFile(folder, parts.size()), layer.geoJson());
      parts.add(
          new Part(
              layer.name(),
              layer.kind(),
              layer.features(),
              layer.crs(),
              box(layer.numbers()),
              box(layer.extent()),
              layer.swapped()));
    }
    var whole = new FoundFile(found.format(), found.version(), parts, found.warnings());
    Files.writeString(folder.resolve(FOUND), PlanJson.write(whole));
  }

  static Findings read(Path folder) throws IOException {
    var found = PlanJson.read(Files.readString(folder.resolve(FOUND)), FoundFile.class);
    var layers = new ArrayList<FoundLayer>();
    for (var part : found.layers()) {
      layers.add(part.with(Files.readAllBytes(layerFile(folder, layers.size()))));
    }
    return new Findings(found.format(), found.version(), layers, found.warnings());
  }

  private static Path layerFile(Path folder, int number) {
    return folder.resolve("layer-" + number + ".geojson");
  }

  private static @Nullable List<Double> box(@Nullable Envelope box) {
    return box == null ? null : List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  private static @Nullable Envelope envelope(@Nullable List<Double> box) {
    return box == null ? null : new Envelope(box.get(0), box.get(2), box.get(1), box.get(3));
  }
}
