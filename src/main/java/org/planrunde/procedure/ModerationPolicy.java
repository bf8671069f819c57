package org.planrunde.procedure;

/** When a person looks at a contribution. */
public enum ModerationPolicy {
  /** Before it is public. */
  BEFORE,
  /** Before it is public, until one of the same browser was published; from then on after. */
  FIRST_ONLY,
  /** After it is public. */
  AFTER
}
