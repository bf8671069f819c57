package org.planrunde.citymodel.gml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which part of an object a surface bounds. */
public enum SurfaceType {
  /** Roofs. */
  ROOF,
  /** Walls. */
  WALL,
  /** Where the object stands on the ground. */
  GROUND,
  /** Doors, windows, carriageways: known, and none of these. */
  OTHER,
  /** The source does not say. */
  UNTYPED;

  private static final Map<String, SurfaceType> BY_NAME =
      Map.ofEntries(
          Map.entry("RoofSurface", ROOF),
          Map.entry("WallSurface", WALL),
          Map.entry("GroundSurface", GROUND),
          Map.entry("OuterCeilingSurface", OTHER),
          Map.entry("OuterFloorSurface", ROOF),
          Map.entry("Door", OTHER),
          Map.entry("Window", OTHER),
          Map.entry("DoorSurface", OTHER),
          Map.entry("WindowSurface", OTHER),
          Map.entry("TrafficArea", OTHER),
          Map.entry("AuxiliaryTrafficArea", OTHER),
          Map.entry("TransportationMarking", OTHER),
          Map.entry("TransportationHole", OTHER),
          Map.entry("WaterSurface", OTHER),
          Map.entry("WaterGroundSurface", OTHER));

  /** The type that an element of CityGML or a semantic surface of CityJSON stands for, if any. */
  static @Nullable SurfaceType named(String name) {
    return BY_NAME.get(name);
  }
}
