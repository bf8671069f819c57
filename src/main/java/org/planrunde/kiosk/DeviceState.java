package org.planrunde.kiosk;

/** Where a device stands. */
public enum DeviceState {
  /** Nobody has typed its code yet. */
  WAITING,
  /** It may send. */
  PAIRED,
  /** An administrator took its right away. */
  REVOKED,
  /** Two held its token: neither may send until it is paired anew. */
  CLONED
}
