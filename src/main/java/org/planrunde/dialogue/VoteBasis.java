package org.planrunde.dialogue;

/** What makes two voices those of the same person. */
public enum VoteBasis {
  /** One vote per browser: nothing to do for anybody, and no proof against several devices. */
  BROWSER,
  /** One vote per code that the municipality has handed out. */
  CODE
}
