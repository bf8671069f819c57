package org.planrunde.geo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * A coordinate reference system that the house converts, with the bounds in which it does.
 *
 * <p>The bounds are wider than the register's, since maps reach past borders and zones, and tight
 * enough that the formulas hold. In the older German systems (31466 to 31469, 3068) a place is up
 * to 2 m away from where the surveys put it: they shift by a grid (BeTA2007) that is not shipped,
 * the house by seven parameters, as PROJ does without the grid. Good for showing a plan, not for
 * setting out. Thread-safe.
 */
public final class KnownCrs {
  private static final Map<Integer, KnownCrs> ALL = new LinkedHashMap<>();

  static {
    degrees(4326, -180, -90, 180, 90);
    degrees(4258, -180, -90, 180, 90);
    degrees(6668, -180, -90, 180, 90);
    metres(3857, false, -180, -85.06, 180, 85.06);
    for (int zone = 31; zone <= 33; zone++) {
      zone(25_800 + zone, false, zone);
      zone(CrsNumbers.zonePrefixed(zone), false, zone);
      zone(5620 + zone, true, zone);
      zone(32_600 + zone, false, zone);
    }
    for (int zone = 2; zone <= 5; zone++) {
      metres(31_464 + zone, true, 3 * zone - 6, 45, 3 * zone + 6, 57);
    }
    metres(3068, true, 11.5, 51, 15.5, 54);
    metres(21781, false, 5, 45, 11.5, 48.5);
    metres(2056, false, 5, 45, 11.5, 48.5);
    metres(28992, false, 2, 50, 8.5, 54.5);
    metres(3035, true, -17, 32, 40, 71.5);
  }

  private final int epsg;
  private final boolean degrees;
  private final boolean northFirst;
  private final Envelope bounds;

  private KnownCrs(int epsg, boolean degrees, boolean northFirst, Envelope bounds) {
    this.epsg = epsg;
    this.degrees = degrees;
    this.northFirst = northFirst;
    this.bounds = bounds;
  }

  /** The system with this number; empty for compounds and for all that cannot be converted. */
  public static Optional<KnownCrs> find(int epsg) {
    return Optional.ofNullable(ALL.get(epsg));
  }

  /** All of them, the usual ones first within each kind. */
  public static List<KnownCrs> list() {
    return List.copyOf(ALL.values());
  }

  /** The number that names this system in the EPSG register. */
  public int epsg() {
    return epsg;
  }

  /** True if its numbers are degrees, false if metres. */
  public boolean degrees() {
    return degrees;
  }

  /** True if the register puts north or latitude before east or longitude. */
  public boolean northFirst() {
    return northFirst;
  }

  /** The box in WGS 84 outside of which nothing is converted. */
  public Envelope bounds() {
    return bounds.copy();
  }

  private static void degrees(int epsg, double west, double south, double east, double north) {
    ALL.put(epsg, new KnownCrs(epsg, true, true, new Envelope(west, east, south, north)));
  }

  private static void metres(
      int epsg, boolean northFirst, double west, double south, double east, double north) {
    ALL.put(epsg, new KnownCrs(epsg, false, northFirst, new Envelope(west, east, south, north)));
  }

  private static void zone(int epsg, boolean northFirst, int zone) {
    double middle = 6 * zone - 183;
    metres(epsg, northFirst, middle - 12, 0, middle + 12, 84.5);
  }
}
