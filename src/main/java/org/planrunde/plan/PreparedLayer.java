package org.planrunde.plan;

import org.jspecify.annotations.Nullable;

/**
 * A layer that is ready to be laid on the map.
 *
 * @param geoJson what is kept of it here; null if nothing is; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record PreparedLayer(Layer layer, byte @Nullable [] geoJson) {
  /** The same layer, its pictures fetched by this server or by the browsers themselves. */
  public PreparedLayer withProxied(boolean value) {
    return new PreparedLayer(layer.with(it -> it.proxied = value), geoJson);
  }
}
