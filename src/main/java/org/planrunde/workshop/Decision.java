package org.planrunde.workshop;

/** What a person decided about the sorting of cards. */
public enum Decision {
  ADD,
  NAME,
  MOVE,
  MERGE,
  REMOVE
}
