package org.planrunde.plan;

import org.jspecify.annotations.Nullable;

/**
 * A layer that is ready to be laid on the map.
 *
 * @param geoJson what is kept of it here; null if the browser fetches it; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record PreparedLayer(Layer layer, byte @Nullable [] geoJson) {}
