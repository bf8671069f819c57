package org.planrunde.plan;

import org.jspecify.annotations.Nullable;
import org.planrunde.geo.Crs;
import org.planrunde.plan.raster.Affine;

/**
 * What a worker is to do: draw a page, and if there is a place, cut it into tiles for maps.
 *
 * @param world what a world file says; null if there is none
 * @param crs null as long as there is no place
 * @param affine null as long as there is no place
 */
record PlanOrder(int page, @Nullable String world, @Nullable Crs crs, @Nullable Affine affine) {}
