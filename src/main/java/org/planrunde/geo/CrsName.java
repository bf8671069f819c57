package org.planrunde.geo;

import java.util.Optional;

/**
 * The name of a coordinate reference system as a file has it, whichever way it was spelled.
 *
 * @param horizontal its EPSG number; of a compound the part that says where on the map
 * @param vertical the EPSG number of the heights, 0 if none is named
 * @param authorityAxes true if the order of the axes is the one of the EPSG register, as in names
 *     that begin with {@code urn:} or {@code http:}; false for x = east or longitude first
 */
public record CrsName(int horizontal, int vertical, boolean authorityAxes) {
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_WKT = 20_000;

  /** A system without heights whose first axis points east. */
  public static CrsName of(int epsg) {
    return new CrsName(epsg, 0, false);
  }

  /**
   * Reads a name, a number, a URN, an address or the well-known text of a {@code .prj} file.
   *
   * <p>Empty for everything else, also for local systems and for names that mean several: nothing
   * is guessed. Whether the house converts the system is another question, see {@link #known}.
   */
  public static Optional<CrsName> parse(String text) {
    if (text.length() > LONGEST_WKT) {
      return Optional.empty();
    }
    String stripped = text.strip();
    if (CrsWkt.looksLikeOne(stripped)) {
      return CrsWkt.parse(stripped);
    }
    return stripped.length() > LONGEST_NAME ? Optional.empty() : CrsSpelling.parse(stripped);
  }

  /** What the house knows of the system; empty if it cannot convert it. */
  public Optional<KnownCrs> known() {
    return KnownCrs.find(horizontal);
  }

  /** True if the first number of each pair points north. */
  public boolean northFirst() {
    return authorityAxes && known().map(KnownCrs::northFirst).orElse(false);
  }

  /** Such as {@code EPSG:25832} or {@code EPSG:25832+7837}; not an order of axes. */
  public String label() {
    return "EPSG:" + horizontal + (vertical == 0 ? "" : "+" + vertical);
  }
}
