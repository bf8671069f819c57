package org.planrunde.plan.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.GeoFeature;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoLimits;
import org.planrunde.geo.Wgs84;

/**
 * Reads GeoJSON in any system, twice: first to learn which, since its name may stand at the end.
 *
 * <p>Without a name it is WGS 84 as the standard has it; if the numbers cannot be degrees, nobody
 * knows.
 */
final class GeoJsonPlanReader {
  private final Path file;
  private final ReadOptions options;
  private final Budget budget;
  private final Found found;
  private final GeoJsonReader reader;

  GeoJsonPlanReader(Path file, ReadOptions options, Budget budget, Found found) {
    this.file = file;
    this.options = options;
    this.budget = budget;
    this.found = found;
    PlanLimits limits = budget.limits();
    this.reader =
        new GeoJsonReader(
            new GeoLimits(
                limits.maxBytes(), 32, limits.maxVertices(), limits.maxFeatures(), 1_000_000));
  }

  void read(String name) throws IOException {
    Envelope numbers = new Envelope();
    Optional<String> named =
        pass(it ->
            it.place().ifPresent(place -> numbers.expandToInclude(place.getEnvelopeInternal())));
    var collector = new LayerCollector(name, system(named, numbers), options, budget);
    pass(it -> feature(it, collector));
    found.add(collector);
  }

  private Optional<String> pass(Consumer<GeoFeature> consumer) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return reader.featuresAsTheyAre(in, consumer);
    }
  }

  private @Nullable CrsName system(Optional<String> named, Envelope numbers) {
    if (named.isPresent()) {
      Optional<CrsName> crs = CrsName.parse(named.get()).map(GeoJsonPlanReader::eastFirst);
      if (crs.isEmpty()) {
        found.warn("plan.read.crs-unread", "crs", Texts.line(named.get()));
      }
      return crs.orElse(null);
    }
    boolean degrees = numbers.isNull() || new Envelope(-180, 180, -180, 180).contains(numbers);
    if (!degrees) {
      found.warn("plan.read.geojson.not-degrees");
    }
    return degrees ? CrsName.of(Wgs84.SRID) : null;
  }

  /** Programs wrote x, y into the older GeoJSON whatever the order of the authority. */
  private static CrsName eastFirst(CrsName name) {
    return new CrsName(name.horizontal(), name.vertical(), false);
  }

  private static void feature(GeoFeature feature, LayerCollector collector) {
    Map<String, Object> properties = new LinkedHashMap<>();
    feature
        .properties()
        .forEach((key, value) -> properties.put(Texts.line(key), Texts.value(value)));
    feature
        .place()
        .ifPresentOrElse(
            it -> collector.add(it, properties), () -> collector.skip(SkipReason.NO_GEOMETRY));
  }
}
