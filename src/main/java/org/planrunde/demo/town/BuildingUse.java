package org.planrunde.demo.town;

/** What a building is for, as far as a map shows it. */
public enum BuildingUse {
  HOME,
  HALL,
  SHED,
  PUBLIC
}
