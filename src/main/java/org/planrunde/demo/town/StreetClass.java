package org.planrunde.demo.town;

/** How much a street carries. */
public enum StreetClass {
  /** Through road between quarters. */
  MAIN,
  /** The ring around the old town. */
  RING,
  /** Street of a quarter. */
  STREET,
  /** Narrow lane of the old town. */
  LANE,
  /** Way for feet and wheels only. */
  PATH
}
