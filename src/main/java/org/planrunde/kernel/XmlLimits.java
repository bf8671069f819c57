package org.planrunde.kernel;

/**
 * What {@link SafeXml} takes at most before it refuses.
 *
 * @param maxBytes of the whole document
 * @param maxDepth elements inside each other
 * @param maxAttributes of one element
 * @param maxTextLength characters of one text, and bytes between two events
 * @param maxEvents begins and ends of elements, texts and comments of the whole document
 */
public record XmlLimits(
    long maxBytes, int maxDepth, int maxAttributes, int maxTextLength, long maxEvents) {
  /** For a plan: 64 MB; a single ring may have half a million vertices. */
  public static final XmlLimits PLAN = new XmlLimits(64_000_000, 64, 64, 16_000_000, 10_000_000);

  /** For a city model, which is read as a stream: 8 GB. */
  public static final XmlLimits CITY_MODEL =
      new XmlLimits(8_000_000_000L, 100, 64, 16_000_000, 2_000_000_000L);

  /** For the answer of a map service: 16 MB. */
  public static final XmlLimits SERVICE = new XmlLimits(16_000_000, 64, 64, 1_000_000, 2_000_000);

  /** Refuses limits that let nothing through. */
  public XmlLimits {
    if (maxBytes < 1 || maxDepth < 1 || maxAttributes < 1 || maxTextLength < 1 || maxEvents < 1) {
      throw new IllegalArgumentException("limits must let something through");
    }
  }
}
