package org.planrunde.opendata.ogc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.opendata.OpenFeature;
import org.planrunde.opendata.query.ItemsQuery;
import org.planrunde.opendata.query.TimeParameter;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Places;

/**
 * The areas of all public procedures that a host shows.
 *
 * @param towns the municipalities' names
 * @param now by the database's clock
 */
record AreaCollection(
    List<Procedure> procedures,
    Map<MunicipalityId, String> towns,
    Instant now,
    String base,
    String title,
    String description)
    implements OpenCollection {
  /** In addresses; no procedure's id looks like it. */
  static final String ID = "procedures";

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public @Nullable Envelope extent() {
    var all = new Envelope();
    for (var procedure : procedures) {
      var area = procedure.area();
      if (area != null) {
        all.expandToInclude(area.getEnvelopeInternal());
      }
    }
    return all.isNull() ? null : all;
  }

  @Override
  public @Nullable Instant begins() {
    return procedures.stream()
        .flatMap(p -> p.phases().stream().limit(1))
        .map(Phase::starts)
        .min(Instant::compareTo)
        .orElse(null);
  }

  @Override
  public @Nullable Instant ends() {
    return null;
  }

  @Override
  public List<OpenFeature> page(ItemsQuery query, int limit) {
    return procedures.stream()
        .filter(p -> matches(p, query) && p.id().toString().compareTo(query.after()) > 0)
        .sorted(Comparator.comparing(p -> p.id().toString()))
        .limit(limit)
        .map(this::feature)
        .toList();
  }

  @Override
  public int count(ItemsQuery query) {
    return (int) procedures.stream().filter(p -> matches(p, query)).count();
  }

  @Override
  public Optional<OpenFeature> find(String id) {
    return procedures.stream()
        .filter(p -> p.id().toString().equals(id))
        .findFirst()
        .map(this::feature);
  }

  private static boolean matches(Procedure procedure, ItemsQuery query) {
    return touches(procedure.area(), query.within())
        && (query.time().equals(TimeParameter.ALWAYS)
            || query.time().touches(first(procedure), last(procedure)));
  }

  private static boolean touches(@Nullable Geometry area, @Nullable Geometry within) {
    return within == null || (area != null && area.intersects(within));
  }

  private static @Nullable LocalDate first(Procedure procedure) {
    return procedure.phases().isEmpty() ? null : day(procedure.phases().getFirst().starts());
  }

  /** The last day on which a phase runs; null if one runs until further notice. */
  private static @Nullable LocalDate last(Procedure procedure) {
    LocalDate last = null;
    for (var phase : procedure.phases()) {
      var ends = phase.ends();
      if (ends == null) {
        return null;
      }
      var day = day(ends.minusNanos(1));
      last = last == null || day.isAfter(last) ? day : last;
    }
    return last;
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  private OpenFeature feature(Procedure p) {
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("name", p.name());
    properties.put("teaser", p.text().teaser());
    properties.put("municipality", towns.get(p.municipality()));
    properties.put("state", p.state(now).name().toLowerCase(Locale.ROOT));
    properties.put("starts", text(first(p)));
    properties.put("ends", text(last(p)));
    properties.put("district", p.text().district());
    properties.put("topic", p.text().topic());
    properties.put("initiator", p.text().initiator());
    properties.put("level", p.level().name().toLowerCase(Locale.ROOT));
    properties.put("collection", p.id().toString());
    properties.put("link", base + Places.PROCEDURES + "/" + p.slug());
    return new OpenFeature(p.id().toString(), p.area(), properties);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
