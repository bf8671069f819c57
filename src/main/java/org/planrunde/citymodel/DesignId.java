package org.planrunde.citymodel;

import java.util.UUID;

/** Identifies one design model. */
public record DesignId(UUID value) {
  /** A new random id. */
  public static DesignId random() {
    return new DesignId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
