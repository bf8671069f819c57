package org.planrunde.portal.ui;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.planrunde.geo.GeoFeature;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoLimits;
import org.planrunde.geo.Metric;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.Procedure;
import org.springframework.stereotype.Component;

/**
 * The named places of a procedure's town plans: streets, squares, parks.
 *
 * <p>Each kept layer is read once and remembered by its id, for a layer's content never changes.
 * Knows no house numbers. Thread-safe.
 */
@Component
class Streets {
  private static final double NEAR_METRES = 40;

  private final Plans plans;
  private final Map<UUID, List<Named>> known = new ConcurrentHashMap<>();

  Streets(Plans plans) {
    this.plans = plans;
  }

  /** A named place of the plan, in WGS 84. */
  record Named(String name, Geometry place, boolean street) {}

  /** The named street nearest to a place, within forty metres. */
  Optional<String> near(Procedure procedure, Point place) {
    var box = Metric.boxAround(place, NEAR_METRES);
    return all(procedure).stream()
        .filter(n -> n.street() && n.place().getEnvelopeInternal().intersects(box))
        .map(n -> Map.entry(n.name(), metres(n.place(), place)))
        .filter(e -> e.getValue() <= NEAR_METRES)
        .min(Comparator.comparingDouble(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  /** At most five names that begin with the words, then such that hold them; each once. */
  List<String> search(Procedure procedure, String words) {
    return search(all(procedure), words);
  }

  /** The same among the plans that lie on every map of a municipality. */
  List<String> search(MunicipalityId municipality, String words) {
    return search(all(plans.list(municipality)), words);
  }

  /** A point on the named place of a municipality's plans. */
  Optional<Point> locate(MunicipalityId municipality, String name) {
    return all(plans.list(municipality)).stream()
        .filter(n -> n.name().equals(name))
        .findFirst()
        .map(n -> middle(n.place()));
  }

  private static List<String> search(List<Named> places, String words) {
    var wanted = fold(words);
    return places.stream()
        .map(Named::name)
        .filter(name -> fold(name).contains(wanted))
        .distinct()
        .sorted(
            Comparator.comparing((String n) -> !fold(n).startsWith(wanted)).thenComparing(n -> n))
        .limit(5)
        .toList();
  }

  /** A point on the named place, inside the procedure's area if it reaches there. */
  Optional<Point> locate(Procedure procedure, String name) {
    var area = procedure.area();
    var parts =
        all(procedure).stream().filter(n -> n.name().equals(name)).map(Named::place).toList();
    if (area != null) {
      for (var part : parts) {
        var inside = part.intersection(area);
        if (!inside.isEmpty()) {
          return Optional.of(middle(inside));
        }
      }
    }
    return parts.stream().findFirst().map(Streets::middle);
  }

  private static Point middle(Geometry place) {
    var nearest = DistanceOp.nearestPoints(place, place.getCentroid())[0];
    return Wgs84.point(nearest.x, nearest.y);
  }

  private static double metres(Geometry street, Point place) {
    var nearest = DistanceOp.nearestPoints(street, place)[0];
    return Metric.distance(Wgs84.point(nearest.x, nearest.y), place);
  }

  private static String fold(String text) {
    return text.strip()
        .toLowerCase(Locale.GERMAN)
        .replace("ß", "ss")
        .replaceFirst("str\\.?$", "strasse");
  }

  private List<Named> all(Procedure procedure) {
    return all(plans.list(procedure));
  }

  private List<Named> all(List<Layer> layers) {
    return layers.stream()
        .filter(layer -> layer.kind() == LayerKind.TOWN_PLAN)
        .flatMap(layer -> known.computeIfAbsent(layer.id(), this::read).stream())
        .toList();
  }

  private List<Named> read(UUID layer) {
    var found = new ArrayList<Named>();
    plans
        .findPublicContent(layer)
        .ifPresent(content ->
            new GeoJsonReader(GeoLimits.LAYER_UPLOAD)
                .features(
                    new ByteArrayInputStream(content.plain()),
                    feature -> named(feature).ifPresent(found::add)));
    return List.copyOf(found);
  }

  private static Optional<Named> named(GeoFeature feature) {
    var name = feature.properties().getOrDefault("name", "");
    return name.isBlank()
        ? Optional.empty()
        : feature
            .place()
            .map(
                place -> new Named(name, place, "street".equals(feature.properties().get("kind"))));
  }
}
