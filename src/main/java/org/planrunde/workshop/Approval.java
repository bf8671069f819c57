package org.planrunde.workshop;

/** When a card appears on the wall. */
public enum Approval {
  /** Once a moderator has let it. */
  BEFORE,
  /** At once; moderators may take it off. */
  AFTER,
  /** At once from trusted tables, else once a moderator has let it. */
  TRUSTED
}
