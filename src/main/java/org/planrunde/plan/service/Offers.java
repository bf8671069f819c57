package org.planrunde.plan.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a service or a registry offers.
 *
 * @param type null for a registry, which lists layers of many services
 * @param version of the service's interface; empty if it has none
 * @param title of the service in its own words; may be empty
 * @param access what it says about who may use it; may be empty
 * @param attribution whom to name for all its layers; may be empty
 * @param layers in the service's order, {@link #MOST} at most
 * @param leftOut layers beyond those
 */
public record Offers(
    @Nullable ServiceType type,
    String version,
    String title,
    String access,
    String attribution,
    List<Offer> layers,
    int leftOut) {
  /** Nobody chooses among more. */
  public static final int MOST = 5_000;

  /** Keeps an own copy of the list. */
  public Offers {
    layers = List.copyOf(layers);
  }

  /** The layer of this name; names of features also without their prefix. */
  public Optional<Offer> find(String name) {
    return layers.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .or(() -> layers.stream().filter(it -> bare(it.name()).equals(bare(name))).findFirst());
  }

  private static String bare(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
