package org.planrunde.plan;

/** How far a version of a plan has come. */
public enum PlanState {
  /** It waits to be drawn, or is being drawn. */
  UPLOADED,
  /** It can be looked at and needs a place. */
  READ,
  /** It has a place and waits to be cut into tiles, or is being cut. */
  PLACED,
  /** It can be published. */
  TILED,
  /** Residents see it. */
  PUBLISHED,
  /** It was not fit, or the work went wrong; says why. */
  FAILED;

  /** True if a worker has something to do. */
  public boolean isWaiting() {
    return this == UPLOADED || this == PLACED;
  }
}
