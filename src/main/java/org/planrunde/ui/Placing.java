package org.planrunde.ui;

/** What somebody draws on a {@link MapCanvas}. */
public enum Placing {
  POINT,
  LINE,
  AREA
}
