package org.planrunde.workshop;

/** What the wall shows. */
public enum WallView {
  /** The latest cards in large type, the map beside. */
  CARDS,
  /** The map alone. */
  MAP,
  /** Themes with their cards. */
  THEMES,
  /** What was weighed in the latest weighing round. */
  RESULT
}
