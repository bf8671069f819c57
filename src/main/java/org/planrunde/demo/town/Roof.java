package org.planrunde.demo.town;

/** Roof forms that a simple model can raise from a footprint. */
public enum Roof {
  FLAT,
  GABLE,
  HIP,
  PYRAMID
}
