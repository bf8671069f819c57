package org.planrunde.kiosk;

import java.util.UUID;

/** Identifies a device. */
public record DeviceId(UUID value) {
  /** A new random id. */
  public static DeviceId random() {
    return new DeviceId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
