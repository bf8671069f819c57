package org.planrunde.citymodel;

/**
 * What a design is called.
 *
 * @param variant the name of the whole that it is a part of, such as "Entwurf A"
 * @param title what it is
 * @param summary what it shows, for whoever sees no scene
 */
public record DesignWords(String variant, String title, String summary) {
  /** Longest name of a variant, in characters: it has to fit on a button. */
  public static final int MOST_VARIANT = 24;

  /** Longest title, in characters. */
  public static final int MOST_TITLE = 120;

  /** Shortest summary of a design that is shown, in characters. */
  public static final int LEAST_SUMMARY = 20;

  /** Longest summary, in characters. */
  public static final int MOST_SUMMARY = 1_000;
}
