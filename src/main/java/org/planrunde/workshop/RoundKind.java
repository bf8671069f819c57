package org.planrunde.workshop;

/** What people do in a round. */
public enum RoundKind {
  /** They listen and look. */
  INFORM,
  /** They write cards. */
  COLLECT,
  /** A person puts cards into themes. */
  SORT,
  /** They weigh cards or themes, anonymously. */
  WEIGH,
  /** What comes of it is written down. */
  DECIDE
}
