package org.planrunde.citymodel.tiles;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a city model.
 *
 * @param format such as {@code CityGML 2.0}
 * @param crs the system that was used, such as {@code EPSG:25832+7837}
 * @param objects how many of each kind are to be seen; parts count with their whole
 * @param extent west, south, east, north in degrees, WGS 84
 * @param lowest metres, in the source's heights
 * @param highest metres, in the source's heights
 * @param skipped what was left out, by reason
 * @param relief of ground that came as heights in a grid; null for all else
 */
public record Converted(
    String format,
    String crs,
    Map<String, Long> objects,
    long surfaces,
    long triangles,
    int tiles,
    long bytes,
    List<Double> extent,
    double lowest,
    double highest,
    Map<String, Long> skipped,
    @Nullable ReliefFacts relief) {}
