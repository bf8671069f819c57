package org.planrunde.contribution;

/** The way a contribution came in. */
public enum Channel {
  ONLINE,
  KIOSK,
  WORKSHOP,
  PAPER,
  IMPORT
}
