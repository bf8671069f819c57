package org.planrunde.contribution;

/** A side of a building. */
public enum Side {
  NORTH,
  NORTH_EAST,
  EAST,
  SOUTH_EAST,
  SOUTH,
  SOUTH_WEST,
  WEST,
  NORTH_WEST,
  ROOF;

  private static final int COMPASS = 8;

  /** The side whose outside looks so far east and north. */
  public static Side facing(double east, double north) {
    double turn = Math.atan2(east, north) / (2 * Math.PI) * COMPASS;
    return values()[Math.floorMod(Math.round(turn), COMPASS)];
  }
}
