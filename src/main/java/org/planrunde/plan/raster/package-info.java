/**
 * Plans as pixels: pages of a PDF and pictures become a sheet, control points give it a place on
 * the ground, and the sheet is cut into tiles. Knows neither Spring nor the database; reading and
 * cutting run in a worker process.
 */
@NamedInterface("raster")
@NullMarked
package org.planrunde.plan.raster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
