package org.planrunde.procedure;

/** When a person looks at a contribution: before or after it is public. */
public enum ModerationPolicy {
  BEFORE,
  AFTER
}
