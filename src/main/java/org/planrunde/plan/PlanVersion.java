package org.planrunde.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.Crs;
import org.planrunde.kernel.Message;
import org.planrunde.plan.raster.Affine;
import org.planrunde.plan.raster.Found;

/**
 * One file of an uploaded plan and what became of it.
 *
 * @param number counted from 1 within its document
 * @param message why it failed; null if it did not
 * @param page which page is drawn, from 1
 * @param found what the file turned out to be; null until it was drawn
 * @param crs the system of {@code affine}; null until it has a place
 * @param affine from pixels to the ground; null until it has a place
 * @param points by which it was placed; empty if the file brought its place along
 * @param rms in metres; null if it was not placed by points
 * @param tiling null until it was cut
 * @param progress of the present work, 0 to 100
 * @param shownFrom when residents saw it first; null if they never did
 * @param shownUntil when they last could; null while they can
 */
public record PlanVersion(
    PlanVersionId id,
    int number,
    PlanState state,
    @Nullable Message message,
    String fileName,
    long size,
    int page,
    @Nullable Found found,
    @Nullable Crs crs,
    @Nullable Affine affine,
    List<PlanPoint> points,
    @Nullable Double rms,
    @Nullable PlanTiling tiling,
    int progress,
    Instant created,
    @Nullable Instant shownFrom,
    @Nullable Instant shownUntil) {
  /** Keeps an own copy of the points. */
  public PlanVersion {
    points = List.copyOf(points);
  }

  /** Where the browser finds the tiles, with {@code {z}}, {@code {x}} and {@code {y}}. */
  public String address() {
    return PlanTiles.address(this);
  }
}
