package org.planrunde.moderation;

/** What a moderator decided about a contribution. */
public enum Decision {
  PUBLISHED,
  WITHHELD,
  /** Taken back: the contribution waits again. */
  REOPENED
}
