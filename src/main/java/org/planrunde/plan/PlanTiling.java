package org.planrunde.plan;

/**
 * The tiles of a version.
 *
 * @param minZoom the least zoom with tiles
 * @param maxZoom the deepest one
 * @param count of all files
 */
public record PlanTiling(
    int minZoom, int maxZoom, int count, double west, double south, double east, double north) {}
