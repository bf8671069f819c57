package org.planrunde.plan.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.kernel.Message;

/**
 * A layer that a service offers, or that a registry lists.
 *
 * @param key tells it from the others of the same list
 * @param type the service it comes from
 * @param name what the service calls it
 * @param title in plain words, one line; never empty
 * @param summary what it shows, in the service's words; may be empty
 * @param group the title of what it is part of; may be empty
 * @param extent in WGS 84; null if the service does not say
 * @param address where the map asks for pictures or the server for shapes
 * @param settings what a layer of the map needs besides, see {@code plan.Layer}
 * @param attribution whom to name; may be empty
 * @param legend the address of a picture that explains it; may be empty
 * @param warnings what whoever chooses it should know
 * @param obstacle why it cannot be chosen; null if it can
 */
public record Offer(
    String key,
    ServiceType type,
    String name,
    String title,
    String summary,
    String group,
    @Nullable Envelope extent,
    String address,
    Map<String, String> settings,
    String attribution,
    String legend,
    List<Message> warnings,
    @Nullable Message obstacle) {
  /** Keeps own copies of the collections. */
  public Offer {
    settings = Map.copyOf(settings);
    warnings = List.copyOf(warnings);
  }

  /** True if nothing stands in the way of choosing it. */
  public boolean isFit() {
    return obstacle == null;
  }

  /** Whether it lies where it is needed; true if it does not say where it lies. */
  public boolean touches(@Nullable Envelope area) {
    return area == null || extent == null || extent.intersects(area);
  }
}
