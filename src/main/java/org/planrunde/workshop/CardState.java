package org.planrunde.workshop;

/** Where a card stands. */
public enum CardState {
  /** A moderator has not let it onto the wall. */
  WAITING,
  /** Everybody may see it. */
  SHOWN,
  /** A moderator took it off the wall. */
  HIDDEN,
  /** Its contribution is not public: withheld, or taken back by its author. */
  GONE
}
