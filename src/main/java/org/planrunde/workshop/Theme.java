package org.planrunde.workshop;

/**
 * Cards that belong together.
 *
 * @param cards how many of them everybody may see
 * @param named a person gave the name; else the machine made it of words of the cards
 */
public record Theme(ThemeId id, String name, int cards, boolean named) {
  /** Longest name, in characters. */
  public static final int MAX_NAME = 80;

  /** Most themes of a workshop. */
  public static final int MOST = 60;
}
