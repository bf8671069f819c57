package org.planrunde.plan.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.GeoJsonWriter;
import org.planrunde.geo.Projection;
import org.planrunde.kernel.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gathers the features of a layer and writes those that can be placed as GeoJSON.
 *
 * <p>Coordinates keep seven decimals of a degree, about a centimetre. What is not valid then is
 * counted and left out, never repaired. For one thread.
 */
final class LayerCollector {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int DECIMALS = 7;
  private static final double SCALE = 1e7;

  private final String name;
  private final @Nullable CrsName crs;
  private final @Nullable Projection projection;
  private final Budget budget;
  private final Envelope numbers = new Envelope();
  private final Envelope extent = new Envelope();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
  private GeometryKind kind = GeometryKind.NONE;
  private int features;

  /** The system is that of the file; what somebody gave instead is in the options. */
  LayerCollector(String name, @Nullable CrsName ofFile, ReadOptions options, Budget budget) {
    this.name = Texts.line(name);
    this.crs = options.system(ofFile);
    this.projection = options.projection(ofFile).orElse(null);
    this.budget = budget;
  }

  void add(Geometry raw, Map<String, Object> properties) {
    if (raw.isEmpty()) {
      skip(SkipReason.NO_GEOMETRY);
      return;
    }
    budget.feature();
    budget.vertices(raw);
    if (!isFinite(raw.getEnvelopeInternal())) {
      count(SkipReason.BROKEN);
      return;
    }
    numbers.expandToInclude(raw.getEnvelopeInternal());
    if (projection == null) {
      kind = kind.with(raw);
      features++;
      return;
    }
    place(raw, projection).ifPresent(it -> write(it, properties));
  }

  void skip(SkipReason reason) {
    budget.feature();
    count(reason);
  }

  private void count(SkipReason reason) {
    skipped.merge(reason, 1, Integer::sum);
  }

  private Optional<Geometry> place(Geometry raw, Projection way) {
    Geometry placed;
    try {
      placed = way.convert(raw);
    } catch (IllegalArgumentException e) {
      count(SkipReason.OUTSIDE);
      return Optional.empty();
    }
    placed.apply((Coordinate c) -> {
      c.x = Math.round(c.x * SCALE) / SCALE;
      c.y = Math.round(c.y * SCALE) / SCALE;
    });
    placed.geometryChanged();
    if (!new IsValidOp(placed).isValid()) {
      count(SkipReason.INVALID);
      return Optional.empty();
    }
    return Optional.of(placed);
  }

  private void write(Geometry placed, Map<String, Object> properties) {
    kind = kind.with(placed);
    extent.expandToInclude(placed.getEnvelopeInternal());
    String text =
        (features++ == 0 ? "{\"type\":\"FeatureCollection\",\"features\":[\n" : ",\n")
            + "{\"type\":\"Feature\",\"properties\":"
            + JSON.writeValueAsString(properties)
            + ",\"geometry\":"
            + GeoJsonWriter.write(placed, DECIMALS)
            + "}";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    budget.bytes(bytes.length);
    out.writeBytes(bytes);
  }

  private static boolean isFinite(Envelope box) {
    return Double.isFinite(box.getMinX() + box.getMaxX() + box.getMinY() + box.getMaxY());
  }

  FoundLayer finish() {
    boolean placed = out.size() > 0;
    if (placed) {
      out.writeBytes("\n]}\n".getBytes(StandardCharsets.UTF_8));
    }
    return new FoundLayer(
        name,
        kind,
        features,
        crs,
        numbers.isNull() ? null : numbers,
        placed ? extent : null,
        projection != null && projection.swapped(),
        out.toByteArray());
  }

  /** One sentence for each reason: how many features of this layer are missing. */
  List<Message> warnings() {
    List<Message> warnings = new ArrayList<>();
    skipped.forEach((reason, n) -> warnings.add(Message.of(reason.messageKey(), n, name)));
    return warnings;
  }
}
