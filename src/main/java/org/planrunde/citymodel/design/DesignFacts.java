package org.planrunde.citymodel.design;

import java.util.List;

/**
 * What is known of a checked design.
 *
 * @param width metres from west to east, as long as it is not turned
 * @param depth metres from north to south
 * @param lowest metres above its own origin
 * @param highest metres above its own origin
 * @param footprint the hull around it, not closed: metres east and north of its origin
 * @param leftOut what the file holds and nobody sees: words of {@code citymodel.design.left}
 */
public record DesignFacts(
    int triangles,
    double width,
    double depth,
    double lowest,
    double highest,
    List<List<Double>> footprint,
    List<String> leftOut) {}
