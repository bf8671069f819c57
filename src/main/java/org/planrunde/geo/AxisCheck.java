package org.planrunde.geo;

/** Whether coordinates lie where they are expected, as read or with their axes swapped. */
public enum AxisCheck {
  /** They touch the expected area. */
  PLAUSIBLE,
  /** They miss it, and touch it if the two numbers of each pair change places. */
  SWAPPED,
  /** They miss it either way. */
  ELSEWHERE
}
