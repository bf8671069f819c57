package org.planrunde.citymodel.gml;

/**
 * The few things that a source says about an object and people ask for.
 *
 * @param function the source's code or word, empty if unknown
 * @param height metres above its ground, NaN if unknown
 * @param roofType the source's code or word, empty if unknown
 * @param storeys above the ground, 0 if unknown
 */
public record Attributes(String function, double height, String roofType, int storeys) {
  private static final int LONGEST = 200;
  private static final int MOST_STOREYS = 500;
  private static final double HIGHEST = 10_000;

  /** Cuts what is too long and forgets what cannot be. */
  public Attributes {
    function = shorten(function);
    roofType = shorten(roofType);
    height = height > 0 && height < HIGHEST ? height : Double.NaN;
    storeys = storeys > 0 && storeys <= MOST_STOREYS ? storeys : 0;
  }

  static String shorten(String text) {
    String stripped = text.strip();
    return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
  }
}
