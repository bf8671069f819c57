package org.planrunde.citymodel.gml;

import java.util.Locale;
import java.util.Map;

/** What an object of a city model is, as far as a picture of the town tells things apart. */
public enum CityKind {
  /** Buildings. */
  BUILDING,
  /** Trees and other plants. */
  VEGETATION,
  /** Roads, railways, squares. */
  ROAD,
  /** Rivers and lakes. */
  WATER,
  /** The ground. */
  TERRAIN,
  /** Everything else, such as bridges, furniture and land use. */
  OTHER;

  private static final Map<String, CityKind> BY_NAME =
      Map.ofEntries(
          Map.entry("Building", BUILDING),
          Map.entry("BuildingPart", BUILDING),
          Map.entry("BuildingInstallation", BUILDING),
          Map.entry("SolitaryVegetationObject", VEGETATION),
          Map.entry("PlantCover", VEGETATION),
          Map.entry("Road", ROAD),
          Map.entry("Railway", ROAD),
          Map.entry("Track", ROAD),
          Map.entry("Square", ROAD),
          Map.entry("TransportationComplex", ROAD),
          Map.entry("TransportSquare", ROAD),
          Map.entry("WaterBody", WATER),
          Map.entry("Waterway", WATER),
          Map.entry("ReliefFeature", TERRAIN),
          Map.entry("TINRelief", TERRAIN));

  /** The kind of an element of CityGML or a type of CityJSON, both without prefix. */
  static CityKind named(String name) {
    return BY_NAME.getOrDefault(name, OTHER);
  }

  /** The word for it in tiles and summaries. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
