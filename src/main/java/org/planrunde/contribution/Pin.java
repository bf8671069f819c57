package org.planrunde.contribution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One contribution on the map; {@code shape} is GeoJSON text of a line or an area. */
record Pin(
    UUID id,
    String code,
    String title,
    @Nullable String category,
    double longitude,
    double latitude,
    @Nullable String shape) {}
