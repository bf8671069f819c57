package org.planrunde.workshop;

/** What a seat says to a card or a theme. */
public enum Stance {
  AGREE,
  DISAGREE,
  /** It does not want to say, which counts as having looked. */
  PASS
}
