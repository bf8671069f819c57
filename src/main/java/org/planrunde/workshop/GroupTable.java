package org.planrunde.workshop;

/**
 * A group of the room.
 *
 * @param name as it stands on the table
 * @param trusted true if its cards appear at once where the policy is {@link Approval#TRUSTED}
 */
public record GroupTable(String name, boolean trusted) {
  /** Longest name, in characters. */
  public static final int MAX_NAME = 40;

  /** Most tables of a workshop. */
  public static final int MOST = 60;
}
