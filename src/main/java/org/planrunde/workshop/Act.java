package org.planrunde.workshop;

/** What a moderator last did to a workshop, for another one who saw it before. */
public enum Act {
  PLAN,
  START,
  ROUND,
  CLOCK,
  WALL,
  SORTING,
  OUTCOME,
  CLOSE
}
