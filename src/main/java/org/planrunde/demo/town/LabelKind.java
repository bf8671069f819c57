package org.planrunde.demo.town;

/** What a name on the map belongs to; decides its lettering. */
public enum LabelKind {
  WATER,
  PARK,
  QUARTER,
  PLACE,
  POI
}
