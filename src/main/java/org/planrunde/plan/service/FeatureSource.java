package org.planrunde.plan.service;

import java.util.Map;
import java.util.Optional;

/**
 * Where the shapes of a layer were fetched, as its settings keep it.
 *
 * @param type {@link ServiceType#WFS} or {@link ServiceType#FEATURES}
 * @param address of the service or of the collection's items
 * @param layer what the service calls the kind of features
 * @param version of a WFS
 * @param format the service's name for GeoJSON; empty for GML
 * @param crs the reference system that is asked for, as the service spells it; may be empty
 */
public record FeatureSource(
    ServiceType type, String address, String layer, String version, String format, String crs) {
  /** Reads the settings of a layer; empty if nothing was fetched for it. */
  public static Optional<FeatureSource> of(Map<String, String> settings) {
    var address = settings.getOrDefault("source", "");
    return address.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FeatureSource(
                settings.getOrDefault("sourceType", "").equals("WFS")
                    ? ServiceType.WFS
                    : ServiceType.FEATURES,
                address,
                settings.getOrDefault("sourceLayer", ""),
                settings.getOrDefault("sourceVersion", "2.0.0"),
                settings.getOrDefault("sourceFormat", ""),
                settings.getOrDefault("sourceCrs", "")));
  }
}
