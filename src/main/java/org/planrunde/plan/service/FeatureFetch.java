package org.planrunde.plan.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.geo.AxisCheck;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.SafeXml;
import org.planrunde.kernel.XmlLimits;
import org.planrunde.kernel.XmlRefused;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.PlanLimits;
import org.planrunde.plan.read.PlanReaders;
import org.planrunde.plan.read.ReadOptions;

/**
 * Fetches the shapes in and around an area from a WFS or an OGC API Features, under limits, reads
 * them like a file that somebody uploaded, and makes them lighter. For one layer and one thread.
 */
final class FeatureFetch {
  private static final int PAGE = 1_000;
  private static final int MOST_VERTICES = 500_000;

  private final ServiceClient client;
  private final FeatureSource source;
  private final @Nullable Envelope area;
  private final LightFeatures light;
  private final List<Message> warnings = new ArrayList<>();

  /** The area is in WGS 84; null for everything that the service has. */
  FeatureFetch(ServiceClient client, FeatureSource source, @Nullable Envelope area) {
    this.client = client;
    this.source = source;
    this.area = area;
    this.light = new LightFeatures(client.limits().mostFeatures());
  }

  Fetched fetch() {
    if (source.type() == ServiceType.WFS) {
      take(client.get(wfs(), ServiceClient.XML));
    } else {
      pages();
    }
    if (light.count() == 0) {
      throw ServiceRefused.of("no-features", source.layer());
    }
    return new Fetched(light.geoJson(), light.count(), light.isFull(), warnings);
  }

  private String wfs() {
    boolean two = source.version().startsWith("2");
    var question = new ArrayList<String>();
    question.addAll(List.of("SERVICE", "WFS", "REQUEST", "GetFeature"));
    question.addAll(List.of("VERSION", source.version()));
    question.addAll(List.of(two ? "TYPENAMES" : "TYPENAME", source.layer()));
    var most = Integer.toString(client.limits().mostFeatures());
    question.addAll(List.of(two ? "COUNT" : "MAXFEATURES", most));
    if (!source.crs().isEmpty()) {
      question.addAll(List.of("SRSNAME", source.crs()));
    }
    if (!source.format().isEmpty()) {
      question.addAll(List.of("OUTPUTFORMAT", source.format()));
    }
    if (area != null) {
      // The name in full, by which the order of the axes is beyond doubt: latitude first.
      question.addAll(
          List.of(
              "BBOX",
              String.format(
                  Locale.ROOT,
                  "%.6f,%.6f,%.6f,%.6f,urn:ogc:def:crs:EPSG::4326",
                  area.getMinY(),
                  area.getMinX(),
                  area.getMaxY(),
                  area.getMaxX())));
    }
    return new ServiceAddress(source.address()).with(question.toArray(String[]::new));
  }

  private void pages() {
    var question = new ArrayList<String>();
    question.addAll(List.of("f", "json", "limit", Integer.toString(PAGE)));
    if (area != null) {
      question.addAll(
          List.of(
              "bbox",
              String.format(
                  Locale.ROOT,
                  "%.6f,%.6f,%.6f,%.6f",
                  area.getMinX(),
                  area.getMinY(),
                  area.getMaxX(),
                  area.getMaxY())));
    }
    var address = new ServiceAddress(source.address()).with(question.toArray(String[]::new));
    int most = client.limits().mostFeatures() / PAGE + 1;
    for (int page = 0; page < most && !address.isEmpty() && !light.isFull(); page++) {
      var document = client.get(address, ServiceClient.JSON);
      int before = light.count();
      take(document);
      var next = ServiceJson.next(document.body(), document.host());
      address =
          next.isEmpty() || light.count() == before ? "" : FeaturesReader.resolve(document, next);
    }
  }

  private void take(ServiceClient.Document document) {
    requireFeatures(document);
    var found = read(document, ReadOptions.NONE);
    if (found.needsCrs()) {
      // GeoJSON that does not say its system is in the one that was asked for, east first.
      var asked = CrsName.parse(source.crs()).map(it -> CrsName.of(it.horizontal()));
      found = read(document, new ReadOptions(asked.orElse(null), false));
    }
    if (area != null && found.check(area) == AxisCheck.SWAPPED) {
      found = read(document, new ReadOptions(found.crs(), true));
      warnings.add(Message.of("plan.service.warn.swapped"));
    }
    if (found.needsCrs()) {
      throw ServiceRefused.of("no-crs", source.layer());
    }
    if (warnings.isEmpty()) {
      warnings.addAll(found.warnings());
    }
    found.layers().stream().filter(it -> it.geoJson().length > 0).forEach(light::add);
  }

  /** An error in XML would be called a file that is not read; this says what the service says. */
  private static void requireFeatures(ServiceClient.Document document) {
    var body = document.body();
    if (body.length == 0) {
      throw ServiceRefused.of("empty", document.host());
    }
    if (body[0] != '<') {
      return;
    }
    try (var xml = SafeXml.open(new ByteArrayInputStream(body), XmlLimits.SERVICE)) {
      if (xml.next() && xml.name().endsWith("ExceptionReport")) {
        throw ServiceRefused.of("exception", document.host(), ServiceText.line(xml.text(), 200));
      }
    } catch (XmlRefused e) {
      throw e.reason() == XmlRefused.Reason.DOCTYPE
          ? ServiceRefused.of("doctype", document.host())
          : ServiceRefused.of("broken-xml", document.host(), e.line());
    }
  }

  private Findings read(ServiceClient.Document document, ReadOptions options) {
    var limits =
        new PlanLimits(
            client.limits().mostFeatures(), MOST_VERTICES, 4 * client.limits().mostBytes());
    try {
      // The readers take files, since some formats need one.
      Path file = Files.createTempFile("planrunde-service", "");
      try {
        Files.write(file, document.body());
        return PlanReaders.inspect(file, options, limits);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RefusedException e) {
      throw new RefusedException(new Problem("service", ServiceRefused.message(e)));
    }
  }
}
