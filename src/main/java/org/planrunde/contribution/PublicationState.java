package org.planrunde.contribution;

/** Where a contribution stands; exactly one of these at any time. */
public enum PublicationState {
  /** Stored and acknowledged, waiting for a person. */
  RECEIVED,
  /** Everybody sees it. */
  PUBLISHED,
  /** A moderator decided against publishing it; the author still sees it by the receipt. */
  WITHHELD,
  /** The author took it back. */
  WITHDRAWN
}
