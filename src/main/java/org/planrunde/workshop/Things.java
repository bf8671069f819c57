package org.planrunde.workshop;

/** What a round weighs. */
public enum Things {
  CARDS,
  THEMES
}
