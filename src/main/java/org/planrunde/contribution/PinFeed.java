package org.planrunde.contribution;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.planrunde.kernel.ProcedureId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The map's feed as GeoJSON: what {@code contribution.web} serves. */
@Service
public class PinFeed {
  private static final JsonFactory JSON = new JsonFactory();

  private final MapFeed map;
  private final ContributionList lists;
  private final Map<ProcedureId, Total> totals = new ConcurrentHashMap<>();

  PinFeed(MapFeed map, ContributionList lists) {
    this.map = map;
    this.lists = lists;
  }

  /** A number that grows with every visible change, for caching. */
  public long revision(ProcedureId procedure) {
    return map.revision(procedure);
  }

  /**
   * A FeatureCollection in WGS 84, UTF-8: pins with {@code code}, {@code title}, {@code category}
   * and clusters with {@code count}, {@code mix}, {@code bbox}; {@code total} counts all that match
   * the filter wherever they are, {@code shown} those in the box. At zoom 24 there are no clusters;
   * {@code height} is told of what was pinned in a scene.
   */
  @Transactional(readOnly = true)
  public byte[] geoJson(ProcedureId procedure, Filter filter, int zoom) {
    var groups = map.groups(procedure, filter, zoom);
    var pins = map.pins(procedure, filter, groups, zoom);
    var shown = groups.stream().mapToInt(Group::inside).sum();
    var joined = zoom >= MapFeed.APART ? List.<Group>of() : groups;
    return write(joined, pins, total(procedure, filter.within(null)), shown);
  }

  private int total(ProcedureId procedure, Filter filter) {
    if (!filter.equals(Filter.ALL)) {
      return lists.countPublic(procedure, filter);
    }
    var revision = map.revision(procedure);
    var known = totals.get(procedure);
    if (known == null || known.revision() != revision) {
      known = new Total(revision, lists.countPublic(procedure, filter));
      totals.put(procedure, known);
    }
    return known.count();
  }

  /** What was counted at a revision; counting 100,000 again for every answer takes longest. */
  private record Total(long revision, int count) {}

  private static byte[] write(List<Group> groups, List<Pin> pins, int total, int shown) {
    var out = new StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeNumberProperty("total", total);
      json.writeNumberProperty("shown", shown);
      json.writeArrayPropertyStart("features");
      for (var pin : pins) {
        write(json, pin);
      }
      for (var group : groups) {
        if (group.count() > 1) {
          write(json, group);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonGenerator json, Pin pin) {
    start(json, pin.longitude(), pin.latitude(), pin.id().toString());
    json.writeStringProperty("code", pin.code());
    json.writeStringProperty("title", pin.title());
    if (pin.category() != null) {
      json.writeStringProperty("category", pin.category());
    }
    if (pin.height() != null) {
      json.writeNumberProperty("height", pin.height());
    }
    if (pin.shape() != null) {
      json.writeName("shape");
      json.writeRawValue(pin.shape());
    }
    end(json);
  }

  private static void write(JsonGenerator json, Group group) {
    start(
        json,
        Mercator.longitude(group.x() + 0.5),
        Mercator.latitude(group.y() + 0.5),
        group.x() + "-" + group.y() + "-" + group.count());
    json.writeBooleanProperty("cluster", true);
    json.writeNumberProperty("count", group.count());
    json.writeObjectPropertyStart("mix");
    group.mix().forEach(json::writeNumberProperty);
    json.writeEndObject();
    var e = group.extent();
    json.writeArrayPropertyStart("bbox");
    json.writeNumber(rounded(Mercator.longitude(e.getMinX())));
    json.writeNumber(rounded(Mercator.latitude(e.getMaxY() + 1)));
    json.writeNumber(rounded(Mercator.longitude(e.getMaxX() + 1)));
    json.writeNumber(rounded(Mercator.latitude(e.getMinY())));
    json.writeEndArray();
    end(json);
  }

  private static void start(JsonGenerator json, double longitude, double latitude, String id) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeStringProperty("id", id);
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", "Point");
    json.writeArrayPropertyStart("coordinates");
    json.writeNumber(rounded(longitude));
    json.writeNumber(rounded(latitude));
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
  }

  private static void end(JsonGenerator json) {
    json.writeEndObject();
    json.writeEndObject();
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
