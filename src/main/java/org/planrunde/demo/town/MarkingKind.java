package org.planrunde.demo.town;

/** Lines on the ground that are no streets. */
public enum MarkingKind {
  /** A track that every scale shows. */
  RAIL,
  /** A track that only near scales show. */
  SIDING,
  /** Stands and bays. */
  HATCH,
  /** Bars of a pedestrian crossing, across the way of the walkers. */
  ZEBRA,
  /** Ground surface indicator for long canes. */
  GUIDE,
  /** Way below the tracks. */
  UNDERPASS,
  /** Painted line on a carriageway. */
  STRIPE
}
