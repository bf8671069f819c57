package org.planrunde.kernel;

/**
 * What {@link SafeZip} takes at most before it refuses.
 *
 * @param maxEntries files and folders
 * @param maxBytes read from all entries together
 * @param maxEntryBytes read from one entry
 * @param maxRatio bytes read for one packed byte, once an entry has given ten million
 * @param nested true if the caller looks into archives inside the archive
 */
public record ZipLimits(
    int maxEntries, long maxBytes, long maxEntryBytes, int maxRatio, boolean nested) {
  /** For a plan or a Shapefile: 500 files, 500 MB in all. */
  public static final ZipLimits PLAN = new ZipLimits(500, 500_000_000, 250_000_000, 250, false);

  /** For a city model: 20,000 files, 16 GB in all. */
  public static final ZipLimits CITY_MODEL =
      new ZipLimits(20_000, 16_000_000_000L, 8_000_000_000L, 250, false);

  /** Refuses limits that let nothing through. */
  public ZipLimits {
    if (maxEntries < 1 || maxBytes < 1 || maxEntryBytes < 1 || maxRatio < 1) {
      throw new IllegalArgumentException("limits must let something through");
    }
  }
}
