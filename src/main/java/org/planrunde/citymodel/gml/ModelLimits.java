package org.planrunde.citymodel.gml;

/**
 * What a reader takes at most.
 *
 * @param bytes of the unpacked text
 * @param ratio how many times its packed size a file may unpack to, after the first 16 MB
 * @param depth objects and lists of JSON inside each other
 * @param points of one object, and of all prototypes together
 * @param vertices of the one list that a CityJSON file has, each 24 bytes of memory
 * @param ground bytes of the tiles of terrain, which a few bytes of heights can grow into
 */
public record ModelLimits(long bytes, int ratio, int depth, int points, int vertices, long ground) {
  /** Enough for a city of a million people; a file of the German states has below 200 MB. */
  public static final ModelLimits USUAL =
      new ModelLimits(8_000_000_000L, 250, 100, 5_000_000, 10_000_000, 500_000_000);
}
