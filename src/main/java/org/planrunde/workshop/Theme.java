package org.planrunde.workshop;

/** A name that a person gave to cards that belong together; with how many of them are shown. */
public record Theme(ThemeId id, String name, int cards) {
  /** Longest name, in characters. */
  public static final int MAX_NAME = 80;

  /** Most themes of a workshop. */
  public static final int MOST = 60;
}
