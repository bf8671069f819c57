package org.planrunde.contribution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contribution on the map.
 *
 * @param shape GeoJSON text of a line or an area, or null
 * @param height metres in the heights of the city model, or null on the ground
 */
record Pin(
    UUID id,
    String code,
    String title,
    @Nullable String category,
    double longitude,
    double latitude,
    @Nullable String shape,
    @Nullable Double height) {}
