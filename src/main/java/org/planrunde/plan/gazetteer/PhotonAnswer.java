package org.planrunde.plan.gazetteer;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.planrunde.geo.GeoFeature;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoLimits;
import org.planrunde.kernel.PlainText;

/** Reads the GeoJSON of a geocoder of Photon's kind: points with name, street, number and city. */
final class PhotonAnswer {
  private static final GeoLimits LIMITS = new GeoLimits(256_000, 24, 1_000, 100, 2_000);
  private static final int LONGEST = 120;
  private static final int MOST = 6;

  private PhotonAnswer() {}

  /** The first six that have a name, inside the area if there is one. */
  static List<FoundPlace> read(byte[] json, @Nullable Geometry area) {
    return new GeoJsonReader(LIMITS)
        .features(new ByteArrayInputStream(json)).stream()
            .flatMap(feature -> place(feature).stream())
            .filter(place -> area == null || area.covers(place.at()))
            .limit(MOST)
            .toList();
  }

  private static Optional<FoundPlace> place(GeoFeature feature) {
    var name = name(feature.properties());
    return name.isEmpty()
        ? Optional.empty()
        : feature
            .place()
            .filter(Point.class::isInstance)
            .map(at -> new FoundPlace(name, (Point) at));
  }

  private static String name(Map<String, String> properties) {
    var street =
        join(
            " ", properties.getOrDefault("street", ""), properties.getOrDefault("housenumber", ""));
    var name =
        join(
            ", ",
            properties.getOrDefault("name", ""),
            properties.containsKey("street") ? street : "",
            properties.getOrDefault("city", ""));
    var tidy = PlainText.tidy(name);
    return tidy.length() <= LONGEST ? tidy : tidy.substring(0, LONGEST) + "…";
  }

  private static String join(String between, String... parts) {
    return Stream.of(parts)
        .filter(part -> !part.isBlank())
        .distinct()
        .collect(Collectors.joining(between));
  }
}
