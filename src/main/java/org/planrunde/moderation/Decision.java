package org.planrunde.moderation;

/** What a moderator did to a subject. */
public enum Decision {
  PUBLISHED,
  WITHHELD,
  /** Taken back: it waits again. */
  REOPENED,
  /** Personal data was taken out; by itself that decides nothing about publishing. */
  REDACTED,
  /** The place that the author told in words was set on the map; decides nothing either. */
  LOCATED,
  /** That place was taken back. */
  UNLOCATED
}
