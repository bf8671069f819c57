package org.planrunde.citymodel;

import java.util.UUID;

/** Identifies one uploaded city model. */
public record CityModelId(UUID value) {
  /** A new random id. */
  public static CityModelId random() {
    return new CityModelId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
