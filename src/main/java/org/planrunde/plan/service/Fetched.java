package org.planrunde.plan.service;

import java.util.List;
import org.planrunde.kernel.Message;

/**
 * Shapes that were fetched from a service.
 *
 * @param geoJson a FeatureCollection in WGS 84; not copied, do not change it
 * @param features how many
 * @param limited true if there may be more of them
 * @param warnings what whoever fetched them should know
 */
@SuppressWarnings("ArrayRecordComponent")
public record Fetched(byte[] geoJson, int features, boolean limited, List<Message> warnings) {
  /** Keeps an own copy of the list. */
  public Fetched {
    warnings = List.copyOf(warnings);
  }
}
