package org.planrunde.procedure;

/** The ways to say where; {@code NONE} is "no particular place". */
public enum PlaceKind {
  POINT,
  LINE,
  AREA,
  NONE
}
