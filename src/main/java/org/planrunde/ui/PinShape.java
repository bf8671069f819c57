package org.planrunde.ui;

/**
 * The outline of a pin's head. Each shape has one fixed colour, so that either alone tells them
 * apart.
 */
public enum PinShape {
  SQUARE,
  LEAF,
  CIRCLE,
  DIAMOND,
  HEXAGON,
  HOUSE
}
