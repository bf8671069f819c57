package org.planrunde.demo.town;

/** What covers the ground, in the order it is painted. */
public enum SurfaceKind {
  FIELD,
  WOOD,
  BLOCK,
  COURT,
  GREEN,
  WATER,
  YARD,
  SQUARE,
  CARRIAGEWAY,
  LAWN,
  PLATFORM,
  BASIN
}
